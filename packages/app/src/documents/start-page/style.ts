import { Html } from '../html.ts';

/** The look of the page; light and dark by the reader's own setting. */
export const style = new Html(`
:root{color-scheme:light dark;--page:#f7f6f3;--surface:#fffefb;--ink:#1b1f1e;--muted:#5d6663;--line:#8a908c;--link:#0f5f5c;--on-link:#fff;--mark:#f6ebd6;--bad:#9b3a2b}
@media(prefers-color-scheme:dark){:root{--page:#121615;--surface:#1a1f1e;--ink:#e8ebe9;--muted:#a3adaa;--line:#74807c;--link:#7cc4be;--on-link:#10191c;--mark:#3a2c10;--bad:#ef9e8e}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/25px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
header{background:var(--surface);border-bottom:1px solid var(--line);padding:12px 24px;display:flex;flex-wrap:wrap;gap:4px 20px}
main{max-width:960px;margin:0 auto;padding:24px}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:8px;top:-60px;background:var(--surface);padding:8px}
.skip:focus{top:8px}
h1{font-size:28px;line-height:36px;margin:0 0 8px}
h2{font-size:20px;margin:28px 0 8px}
p{margin:0 0 10px;max-width:70ch}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(270px,1fr));gap:16px;align-items:start;margin-top:16px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px 18px}
.card h2{margin:0 0 6px}
.banner{background:var(--mark);border:1px solid var(--line);border-radius:8px;padding:14px 18px;margin:0 0 20px}
.banner>:last-child,.card>:last-child{margin-bottom:0}
.problem{border-left:5px solid var(--bad)}
label{display:block;font-weight:600;margin:10px 0 2px}
.quiet{color:var(--muted);font-size:14px;line-height:21px;margin:0 0 4px}
input,select,button{font:inherit;color:inherit;max-width:100%}
input,select{width:100%;background:var(--page);border:1px solid var(--line);border-radius:6px;padding:8px 10px;min-height:44px}
button{background:var(--link);color:var(--on-link);border:0;border-radius:6px;padding:10px 18px;margin-top:14px;min-height:44px;font-weight:600;cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}
dt{color:var(--muted)}
dd{margin:0}
ol{padding-left:22px}
li{margin-bottom:10px}
code{font:14px/22px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--surface);border:1px solid var(--line);border-radius:4px;padding:1px 6px;overflow-wrap:anywhere}
`);
