"""Draws every kind of message as Slack shows it, light and dark: python docs/messages/render.py

Block Kit becomes HTML, and headless Chromium a PNG beside this file. The words come from the samples of the tests.
"""

from __future__ import annotations

import base64
import html
import io
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "slack"))  # a script of the docs, not of the package

from PIL import Image  # noqa: E402
from sample_messages import WEEK, every_message  # noqa: E402  found by the line above
from selenium import webdriver  # noqa: E402

from pactwatch.alerts.chart import pairings_chart  # noqa: E402

LINK = re.compile(r"&lt;(https?://[^|]+?)\|(.*?)&gt;")
STYLE = """
body { margin: 0; font: 15px/1.46 Lato, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif; }
.both { display: grid; grid-template-columns: 1fr 1fr; } .side { padding: 14px 18px; }
.light { background: #fff; color: #1d1c1d; } .dark { background: #1a1d21; color: #d1d2d3; }
.toast { border-radius: 10px; padding: 8px 12px; margin-bottom: 12px; font-size: 13px; background: #8882;
  display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
h3 { font-size: 18px; margin: 4px 0 6px; } p { margin: 6px 0; } .context { font-size: 12px; opacity: .75; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
blockquote { margin: 4px 0; padding-left: 10px; border-left: 4px solid #8886; }
a { color: #1d9bd1; text-decoration: none; } hr { border: 0; border-top: 1px solid #8884; }
.button { display: inline-block; border: 1px solid #8888; border-radius: 4px; padding: 4px 12px; font-weight: 700; }
.button { margin: 6px 8px 0 0; } img { width: 100%; border-radius: 8px; }
"""


def mrkdwn(text: str) -> str:
    """Slack's marks as HTML; the text's own escapes stay escapes."""
    shown = html.escape(html.unescape(text), quote=False) if "<http" not in text else _linked(text)
    shown = re.sub(r"\*([^*\n]+)\*", r"<b>\1</b>", shown)
    shown = re.sub(r"~([^~\n]+)~", r"<s>\1</s>", shown)
    shown = re.sub(r"(?m)^&gt; (.*)$", r"<blockquote>\1</blockquote>", shown)
    return shown.replace("\n", "<br>").replace("</blockquote><br>", "</blockquote>")


def _linked(text: str) -> str:
    return LINK.sub(r'<a href="\1">\2</a>', html.escape(text, quote=False).replace("&amp;", "&"))


def block_html(block: dict[str, Any], chart: str) -> str:
    """One block."""
    kind = block["type"]
    texts = [block["text"]] if "text" in block else block.get("fields") or block.get("elements") or []
    if kind == "actions":
        return "".join(f"<span class=button>{html.escape(one['text']['text'])}</span>" for one in texts)
    if kind == "image":
        return f"<p><b>{html.escape(block['title']['text'])}</b></p><img src='data:image/png;base64,{chart}'>"
    frames = {"header": "<h3>{}</h3>", "context": "<p class=context>{}</p>", "divider": "<hr>"}
    frame = "<div>{}</div>" if "fields" in block else frames.get(kind, "<p>{}</p>")
    shown = "".join(frame.format(mrkdwn(one["text"])) for one in texts) if texts else frame
    return f"<div class=fields>{shown}</div>" if "fields" in block else shown


def page(message: Any, chart: str) -> str:  # noqa: ANN401  Message
    """The message as a notification and in the channel, on a light and on a dark ground."""
    body = f"<div class=toast>{mrkdwn(message.text)}</div>" + "".join(block_html(one, chart) for one in message.blocks)
    sides = "".join(f"<div class='side {side}'>{body}</div>" for side in ("light", "dark"))
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><div class=both>{sides}</div>"


def main() -> None:
    """Draw all of them."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=1100,400"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    chart = base64.b64encode(pairings_chart(WEEK.pairings, last=WEEK.last)).decode()
    try:
        for locale in ("en", "ko"):
            for name, message in every_message(locale):
                content = base64.b64encode(page(message, chart).encode()).decode()
                driver.get(f"data:text/html;charset=utf-8;base64,{content}")
                height = driver.execute_script("return document.querySelector('.both').scrollHeight")
                driver.set_window_size(1100, height + 140)
                picture = driver.find_element("css selector", ".both").screenshot_as_png
                # A few dozen colours are all there are: a tenth of the bytes.
                with Image.open(io.BytesIO(picture)) as image:
                    image.convert("RGB").quantize(48).save(HERE / f"{name}.{locale}.png", optimize=True)
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
