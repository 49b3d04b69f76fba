"""See to it that there is a Chromium for the browser tests.

Run by the set-up: `python tests/browser/chromium.py`. In this order: one that is there, the
package of the system, the build that Playwright offers.
"""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable():
    """Path of a Chromium of the system; None to use the one of Playwright."""
    named = os.environ.get("LC_CHROMIUM")
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


def works():
    """Whether a Chromium starts."""
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(executable_path=executable()).close()
    except Error:
        return False
    return True


def install():
    """Try each way to a Chromium until one works; say whether one does."""
    apt = ["apt-get"] if os.name == "posix" and not os.getuid() else ["sudo", "-n", "apt-get"]
    ways = [
        [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "chromium"]],
        [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]],
        [[sys.executable, "-m", "playwright", "install", "chromium"]],
    ]
    for commands in ways:
        if not shutil.which(commands[0][0]):
            continue
        all(subprocess.run(command, check=False).returncode == 0 for command in commands)
        if works():
            return True
    return False


if __name__ == "__main__" and not works() and not install():
    sys.exit("No Chromium could be installed. Install one and name it with LC_CHROMIUM=PATH.")
