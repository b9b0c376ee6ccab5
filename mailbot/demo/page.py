"""One page on which every letter of the demo can be looked at: a list, and the letter beside it."""

from __future__ import annotations

import json
from email import message_from_bytes, policy
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from mailbot.demo.servers import Delivered

_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mailbot: {count} thư</title>
<style>
* {{ box-sizing: border-box; }}
body {{ margin: 0; font: 15px/1.4 Arial, sans-serif; display: flex; height: 100vh; color: #1c1c1c; }}
nav {{ width: 380px; overflow-y: auto; border-right: 1px solid #ccc; }}
nav h2 {{ margin: 0; padding: 6px 12px; font-size: 13px; background: #f0f0f0; position: sticky; top: 0; }}
nav a {{ display: block; padding: 8px 12px; border-bottom: 1px solid #eee;
 color: inherit; text-decoration: none; overflow-wrap: anywhere; }}
nav a:hover, nav a:focus, nav a.on {{ background: #e8f0fa; }}
nav small {{ color: #595959; }}
main {{ flex: 1; min-width: 0; display: flex; flex-direction: column; }}
main p {{ margin: 0; padding: 8px 12px; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }}
iframe {{ flex: 1; border: 0; width: 100%; }}
@media (max-width: 760px) {{
 body {{ flex-direction: column; }}
 nav {{ width: auto; height: 40vh; border-right: 0; border-bottom: 2px solid #999; }}
}}
</style></head>
<body><nav aria-label="Các thư">{items}</nav>
<main><p id="head">Chọn một thư trong danh sách.</p><iframe id="letter" title="thư" sandbox></iframe></main>
<script>
const bodies = {bodies};
for (const link of document.querySelectorAll("nav a")) link.addEventListener("click", event => {{
  event.preventDefault();
  document.querySelectorAll("nav a.on").forEach(one => one.classList.remove("on"));
  link.classList.add("on");
  document.getElementById("letter").srcdoc = bodies[link.dataset.n];
  document.getElementById("head").textContent = link.dataset.head;
}});
document.querySelector("nav a")?.click();
</script></body></html>
"""


def write_page(folder: Path, letters: list[tuple[str, Delivered]], zone: ZoneInfo) -> Path:
    """Write index.html for these letters (reader's name, letter), with times of ``zone``; its path."""
    items: list[str] = []
    bodies: list[str] = []
    day = ""
    for number, (name, one) in enumerate(letters):
        letter = message_from_bytes(one.data, policy=policy.default)
        body = letter.get_body(("html",))
        bodies.append(str(body.get_content()) if body else "")
        files = [part.get_filename() or "" for part in letter.iter_attachments()]
        head = f"Gửi {name}. Tệp: {', '.join(files) or 'không'}"
        at = one.at.astimezone(zone)
        if f"{at:%d/%m/%Y}" != day:
            day = f"{at:%d/%m/%Y}"
            items.append(f"<h2>Ngày {day}</h2>")
        items.append(
            f'<a href="#" data-n="{number}" data-head="{escape(head)}"><small>{at:%H:%M}, '
            f"{escape(name)}</small><br>{escape(str(letter['Subject']))}</a>"
        )
    # "</" inside a script would end it.
    script = json.dumps(bodies, ensure_ascii=False).replace("</", "<\\/")
    path = folder / "index.html"
    path.write_text(_PAGE.format(count=len(letters), items="".join(items), bodies=script), encoding="utf-8")
    return path
