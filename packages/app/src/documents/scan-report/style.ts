import { colours } from './colours.ts';

const base = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:24px;line-height:32px;margin:0}
h2{font-size:18px;line-height:26px;margin:0 0 8px;scroll-margin-top:16px}
h3{font-size:14px;line-height:20px;margin:0 0 8px}
p{margin:0 0 12px}
p,dd,li,td,th{text-wrap:pretty}
ul,ol{margin:0;padding:0;list-style:none}
dl,dd,figure{margin:0}
a{color:var(--yes);text-underline-offset:2px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus{outline:none}
:focus-visible{outline:2px solid var(--yes);outline-offset:2px;border-radius:2px}
bdi{overflow-wrap:anywhere}
small{font-size:12px}
.quiet{color:var(--muted)}
.lead{max-width:72ch;color:var(--muted)}
.under{display:block;font-weight:400}
.say-no{color:var(--no)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption.unseen{position:static;display:block;height:1px}
.definitions{position:absolute}
.skip{position:absolute;left:8px;top:-60px;z-index:2;background:var(--surface);padding:8px 12px;border:1px solid var(--hairline)}
.skip:focus{top:8px}
:target{outline:2px solid var(--yes);outline-offset:2px}
section:target,main:target{outline:none}`;

const layout = `
.brand{background:var(--surface);border-bottom:1px solid var(--hairline)}
.brand p{max-width:1280px;margin:0 auto;padding:14px 24px;font-size:16px;font-weight:600;display:flex;gap:8px;align-items:center}
.page{max-width:1280px;margin:0 auto;padding:24px;display:grid;grid-template-columns:200px minmax(0,1fr);gap:32px;align-items:start}
nav{position:sticky;top:24px}
nav a{display:block;padding:5px 10px;margin-left:-10px;border-radius:6px;color:var(--ink);text-decoration:none}
nav a:hover{background:var(--yes-on);color:var(--yes)}
main{min-width:0}
section{margin-top:40px;scroll-margin-top:16px}
.card{background:var(--surface);border:1px solid var(--hairline);border-radius:8px;padding:16px 18px;margin-top:16px}
.card>:last-child{margin-bottom:0}
.pairs{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px;margin-top:16px}
.pairs>.card{margin-top:0}
.opening{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:32px;align-items:center;padding:20px 22px}
.opening p:last-child{margin-bottom:0}
.score-line{margin-bottom:8px}
.score-line strong{font-size:40px;line-height:44px;font-weight:650}
.score-bar{display:block;width:100%;height:12px;margin-bottom:8px;border-radius:3px}
.quiet-link{color:var(--muted)}
.sentences{font-size:16px;line-height:24px}
.sentences li{padding:8px 0;border-top:1px solid var(--hairline)}
.sentences li:first-child{border-top:0}
.files-read{margin-top:16px;display:flex;flex-wrap:wrap;gap:0 16px;align-items:baseline}
.files-read h2{font-size:12px;line-height:20px;font-weight:400;color:var(--muted);margin:0}
.files-read ul{display:flex;flex-wrap:wrap;gap:0 16px;min-width:0}
.figures{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px;margin-top:16px}
.figures .card{margin-top:0}
.figures strong{font-size:24px;line-height:32px}
.pill{display:inline-block;padding:1px 8px;border-radius:10px;font-weight:600;background:var(--unknown-on);color:var(--unknown)}
.pill.yes{background:var(--yes-on);color:var(--yes)}
.pill.no{background:var(--no-on);color:var(--no)}
.pill.soon{background:var(--soon-on);color:var(--soon)}
.pills{display:flex;flex-wrap:wrap;gap:6px 8px;margin-bottom:8px}
.verdict{font-weight:600;white-space:nowrap;color:var(--unknown)}
.verdict.no{color:var(--no)}
.cite{color:var(--muted);text-decoration:underline dotted;white-space:nowrap}
.step{display:flex;gap:12px;font-weight:400}
.step-number{color:var(--muted);min-width:1.4em;text-align:right}
.step strong{font-weight:600}
.finding header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;align-items:baseline}
.finding header h3{font-size:15px;margin-bottom:4px}
.finding header p{margin-bottom:4px}
.finding>p{max-width:76ch}
.finding dl>div{display:grid;grid-template-columns:180px minmax(0,1fr);gap:4px 16px;padding:7px 0;border-top:1px solid var(--hairline)}
.finding dt{color:var(--muted)}
.finding dd{max-width:76ch}
.examples{display:flex;flex-wrap:wrap;gap:0 20px}
.facts{display:flex;flex-wrap:wrap;gap:4px 24px;margin-bottom:10px}
.facts div{display:flex;gap:6px}
.facts dt{color:var(--muted)}
.facts dd{overflow-wrap:anywhere}
.remarks li{padding:8px 0;border-top:1px solid var(--hairline)}
.field-name{font-weight:600}
footer{grid-column:2;border-top:1px solid var(--hairline);padding:24px 0}
footer h2{font-size:14px;line-height:20px}
.provisions{columns:2;column-gap:32px;font-size:12px;line-height:18px;color:var(--muted)}
.provisions>div{break-inside:avoid;padding-bottom:10px}
.provisions dt{color:var(--ink)}
.provisions ul{display:flex;flex-wrap:wrap;gap:0 14px}
.provisions a{color:inherit;text-decoration:underline dotted}
.advice{margin:20px 0 0;font-weight:600}`;

const tables = `
table{width:100%;border-collapse:collapse}
caption{text-align:left;font-weight:600;padding:0 0 4px}
th,td{text-align:left;vertical-align:top;padding:7px 16px 7px 0;border-top:1px solid var(--hairline);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{border-top:0;color:var(--muted);font-size:12px;line-height:16px;vertical-align:bottom}
.numeric{text-align:right;white-space:nowrap}
thead .numeric{white-space:normal}
tbody td.numeric{font-weight:400}
td.drawing>span{display:block;padding-top:6px}
.heat{text-align:right;white-space:nowrap;padding-left:10px;padding-right:10px;border-left:2px solid var(--surface);border-right:2px solid var(--surface)}
.heat small{display:inline-block;min-width:44px;color:inherit;opacity:1}
.accent-1{background:var(--heat-1)}.accent-2{background:var(--heat-2)}.accent-3{background:var(--heat-3)}.accent-4{background:var(--heat-4)}.accent-5{background:var(--heat-5)}
.no-1{background:var(--over-1)}.no-2{background:var(--over-2)}.no-3{background:var(--over-3)}.no-4{background:var(--over-4)}.no-5{background:var(--over-5)}
details{margin-top:10px}
details>table{margin-top:8px}
summary{color:var(--muted);cursor:pointer;width:fit-content}
.months{max-width:520px}`;

/** Column widths, where the columns of a table stand beside each other. */
const columns = `
@media print,screen and (min-width:641px){
.drawing{width:22%}
.plan th:first-child{width:62%}
.reasons,.overview,.purposes{table-layout:fixed}
.reasons th:first-child{width:42%}
.reasons .drawing{width:16%}
.reasons .numeric{width:10%}
.overview th:first-child{width:42%}
.overview .numeric{width:11%}
.purposes th:first-child{width:26%}
.purposes .numeric{width:13%}
.counts th:first-child{width:46%}
.problems th:first-child{width:54%}
.fields thead .numeric{padding-right:12px}
.fields td:last-child{padding-left:12px}
}`;

const charts = `
svg{max-width:100%}
.chart{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
.narrow{display:none}
figcaption{color:var(--muted);max-width:76ch;margin-top:6px}
.bar{display:block;width:100%;height:8px;border-radius:4px}
.track{fill:var(--track)}
.fill-accent{fill:var(--bar)}
.mark .fill-accent{fill:var(--yes)}
.mark-rest{fill:var(--band-2)}
.score-bar .fill-accent,#pattern-lawful .fill-accent{fill:var(--yes)}
.fill-no{fill:var(--no-bar)}.fill-no-soft{fill:var(--no-on)}
.fill-unknown{fill:var(--unknown-bar)}.fill-unknown-soft{fill:var(--unknown-on)}
.fill-soon{fill:var(--soon-bar)}
.band-0{fill:var(--band-0)}.band-1{fill:var(--band-1)}.band-2{fill:var(--band-2)}.band-3{fill:var(--band-3)}.band-4{fill:var(--band-4)}.band-5{fill:var(--band-5)}
.area{stroke:var(--surface);stroke-width:1}
.everyone-halo{fill:none;stroke:var(--surface);stroke-width:4;opacity:.85}
.everyone{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.today{stroke:var(--ink);stroke-width:1}
.leader{fill:none;stroke:var(--muted);stroke-width:.75}
.grid{stroke:var(--hairline);stroke-width:1}
.axis{stroke:var(--muted);stroke-width:1}
.chart text{fill:var(--ink)}
.chart .tick{fill:var(--muted)}
.chart .value{font-weight:600}
.chart .say-yes{fill:var(--yes)}.chart .say-no{fill:var(--no)}.chart .say-unknown{fill:var(--unknown)}`;

const phone = `
@media screen and (max-width:900px){
.page{display:block;padding:16px}
nav{position:static;margin-bottom:24px}
nav ol{display:flex;flex-wrap:wrap;margin:0 -8px}
nav a{padding:6px 8px;margin:0}
.brand p{padding:12px 16px}
footer{padding:16px 0;margin-top:24px}}
@media screen and (max-width:640px){
.wide{display:none}.narrow{display:block}
.card{padding:14px}
.pairs,.opening,.figures{grid-template-columns:minmax(0,1fr);gap:12px}
.figures .card{padding:12px 14px}
.opening{gap:16px}
.provisions{columns:1}
.finding dl>div{grid-template-columns:minmax(0,1fr)}
.counts .drawing{display:none}
.counts .numeric:nth-child(3){padding-right:0}
.stack.reasons tbody th{font-weight:400}
.stack,.stack tbody{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{display:block;padding:10px 0;border-top:1px solid var(--hairline)}
.stack tbody tr:first-child{border-top:0}
.stack tbody th,.stack td{display:flex;justify-content:space-between;gap:16px;padding:2px 0;border:0;width:auto}
.stack tbody th{display:block;padding-bottom:4px;font-weight:600}
.stack td:has(>span:empty){display:none}
.stack td::before{content:attr(data-label);color:var(--muted);flex:none}
.stack td>span{text-align:right;min-width:0}
.stack td.drawing{display:block;width:100%}
.stack td.drawing>span{padding:4px 0}
.stack td.drawing::before{content:none}
.stack td.heat::before{color:var(--ink)}
.stack td.heat{padding:2px 8px;margin:2px -8px;border-radius:4px}
.numeric{white-space:normal}}`;

/** Paper is light, has no navigation, and shows what is folded on a screen. */
const print = `
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9px system-ui,sans-serif;color:#5d6663}}
@media print{
:root{--page:#fff;--surface:#fff}
body{font-size:10px;line-height:14px}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,summary{display:none}
.brand p{padding:0 0 8px}
.page{display:block;padding:12px 0;max-width:none}
h1{font-size:20px;line-height:26px}
h2{font-size:14px;line-height:20px}
h3,.finding header h3{font-size:11px;line-height:15px}
h1,h2,h3,.lead,.finding header{break-after:avoid}
.lead,.pairs>.card{break-inside:avoid}
figure>.wide{width:88%}
.files-read h2{font-size:9px;line-height:14px}
td.drawing>span{padding-top:3px}
details th,details td{padding-top:2px;padding-bottom:2px}
section{margin-top:24px}
.card{padding:10px 12px;margin-top:10px}
.finding,.figures,.score,figure>.chart,.opening,tr,li,dl>div{break-inside:avoid}
.pairs{gap:10px}
.sentences{font-size:12px;line-height:17px}
.score-line strong{font-size:30px;line-height:34px}
thead{display:table-header-group}
th,td{padding-top:4px;padding-bottom:4px}
thead th,thead td,small{font-size:9px;line-height:12px}
details::details-content{content-visibility:visible;height:auto;display:block}
.finding dl>div{grid-template-columns:130px minmax(0,1fr);padding:4px 0}
.provisions{font-size:9px;line-height:13px}
footer{padding:12px 0}
a{color:inherit;text-decoration-color:var(--hairline)}
.card{border-radius:4px}}`;

/** The whole stylesheet of the report. */
export const style = [colours, base, layout, tables, columns, charts, phone, print].join('');
