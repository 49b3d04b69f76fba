"""The application around the metrics: reading, storing, drawing and saying."""
