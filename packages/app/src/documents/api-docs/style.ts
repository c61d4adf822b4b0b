import { Html } from '../html.ts';

/** The look of the page; light and dark by the reader's own setting. */
export const style = new Html(`
:root{color-scheme:light dark;--page:#f7f8f8;--surface:#fff;--ink:#1a2226;--muted:#55636a;--line:#d9dfe1;--link:#0b6470}
@media(prefers-color-scheme:dark){:root{--page:#12181b;--surface:#1a2226;--ink:#e8edee;--muted:#a3b1b6;--line:#36434a;--link:#6fc7d3}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/23px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
header{background:var(--surface);border-bottom:1px solid var(--line);padding:12px 24px}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:8px;top:-60px;background:var(--surface);padding:8px}
.skip:focus{top:8px}
.page{max-width:1200px;margin:0 auto;padding:24px;display:grid;grid-template-columns:260px minmax(0,1fr);gap:32px;align-items:start}
nav{position:sticky;top:16px;max-height:calc(100vh - 32px);overflow:auto}
nav h2{font-size:14px;margin:16px 0 4px}
nav ul{list-style:none;margin:0;padding:0}
nav li a{display:block;padding:2px 0;font-size:13px;text-decoration:none;overflow-wrap:anywhere}
h1{font-size:26px;line-height:34px;margin:0 0 12px}
h2{font-size:20px;margin:32px 0 8px}
h3{font-size:16px;margin:0 0 4px}
h4{font-size:13px;margin:16px 0 4px;color:var(--muted)}
p{margin:0 0 10px;max-width:75ch}
article{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px 18px;margin:12px 0;scroll-margin-top:16px}
dl{margin:0;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:0 16px}
dt,dd{margin:0;padding:4px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
details dl{margin:4px 0 8px;grid-template-columns:minmax(0,1fr)}
details dd{border-top:0;padding-top:0}
code,pre{font:13px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:12px;overflow:auto}
table{border-collapse:collapse;width:100%;background:var(--surface)}
th,td{text-align:left;padding:6px 10px;border:1px solid var(--line)}
tr:target,article:target{outline:2px solid var(--link)}
.quiet{color:var(--muted);font-size:13px}
@media(max-width:800px){.page{grid-template-columns:minmax(0,1fr)}nav{position:static;max-height:none}dl{grid-template-columns:minmax(0,1fr)}dd{border-top:0;padding-top:0}}
`);
