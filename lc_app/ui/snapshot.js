// Buttons that make a picture file of a chart on the page. The chart is drawn by plotly,
// which is on the page already; it makes the file in the browser and asks nothing of a server.

const PATIENCE = 200; // between two looks whether the chart has been drawn [ms]

function camera(chart) {
  return chart?.querySelector(".modebar-btn");
}

function drawn(key) {
  const box = document.getElementsByClassName(`st-key-${key}`)[0];
  return box?.querySelector(".js-plotly-plot");
}

function save(data, format) {
  const chart = drawn(data.chart);
  const scale = format === "png" ? 2 : 1;
  chart._context.toImageButtonOptions = { format, filename: data.name, ...data.size, scale };
  camera(chart).dispatchEvent(new MouseEvent("click"));
}

export default function ({ parentElement, data }) {
  const row = parentElement.querySelector(".row");
  const buttons = Object.entries(data.labels).map(([format, label]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.disabled = true;
    button.onclick = () => save(data, format);
    return button;
  });
  row.replaceChildren(...buttons);
  const waiting = setInterval(() => {
    if (!camera(drawn(data.chart))) return;
    clearInterval(waiting);
    // Plotly's own button speaks English and cannot be seen; nobody should land on it.
    camera(drawn(data.chart)).closest(".modebar").style.visibility = "hidden";
    for (const button of buttons) button.disabled = false;
  }, PATIENCE);
  return () => clearInterval(waiting);
}
