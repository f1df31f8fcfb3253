/** The look of the page: the tokens of the house, one style sheet, no images. Colours are written once, as light-dark(). */
export const style = `
:root{color-scheme:light dark;
--bs-color-accent:light-dark(#2b44a8,#aebfff);--bs-color-accent-strong:light-dark(#1b2f80,#d3dcff);
--bs-color-page:light-dark(#fdfdfc,#131519);--bs-color-sunken:light-dark(#f4f4f1,#1b1e23);
--bs-color-line:light-dark(#dfe0dc,#30353d);--bs-color-line-strong:light-dark(#848992,#7b818c);
--bs-color-ink:light-dark(#17191e,#eeefef);--bs-color-ink-soft:light-dark(#474c55,#bbc0c8);--bs-color-ink-faint:light-dark(#626872,#989ea9);
--bs-color-focus:light-dark(#2b44a8,#ffd166);
--bs-color-light-green-fill:light-dark(#1b7f5e,#4fc49d);--bs-color-light-green-ink:light-dark(#12634a,#86dcbc);
--bs-color-light-amber-fill:light-dark(#c76800,#f2a53f);--bs-color-light-amber-ink:light-dark(#8a4700,#f8c27a);
--bs-color-light-red-fill:light-dark(#b5173d,#ff7f91);--bs-color-light-red-ink:light-dark(#a01136,#ffa3b0);
--bs-color-status-done:light-dark(#24398f,#93a8f8);--bs-color-status-running:light-dark(#5570cd,#4f67c2);--bs-color-status-ongoing:light-dark(#c3cdf2,#33437f);
--bs-color-status-todo:light-dark(#e3e4e1,#353a43);--bs-color-light-none-fill:light-dark(#848992,#7b818c);
--gutter:clamp(1rem,4vw,2.5rem)}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0;background:var(--bs-color-page);color:var(--bs-color-ink);font:400 1rem/1.55 "Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",Roboto,Arial,sans-serif;font-variant-numeric:lining-nums;text-rendering:optimizeLegibility;overflow-wrap:break-word;hyphens:manual}
h1,h2,h3,h4,h5,h6,[role=heading]{margin:0;font-weight:650;line-height:1.15;letter-spacing:-.012em;text-wrap:balance}
p,ul,ol,dl,dd,figure{margin:0}p{text-wrap:pretty}
p,li,dt,dd,h1,h2,h3,h4,h5,h6,figcaption,caption,summary,[role=heading],.narrow :is(th,td),.contents a>span:last-child{overflow-wrap:anywhere}
a{color:var(--bs-color-accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--bs-color-accent-strong);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--bs-color-focus);outline-offset:2px;border-radius:3px}
:target{scroll-margin-top:1rem}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-5rem;padding:.5rem 1rem;background:var(--bs-color-accent);color:var(--bs-color-page);z-index:9}
.skip:focus{inset-block-start:.5rem;color:var(--bs-color-page)}
.run{position:sticky;inset-block-start:0;z-index:2;display:flex;gap:0 1.25rem;padding:.15rem var(--gutter);background:var(--bs-color-page);border-block-end:1px solid var(--bs-color-line);font-size:.8125rem}
.run a{min-inline-size:0;max-inline-size:60%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-block-size:2.5rem;line-height:2.5rem;color:var(--bs-color-ink-soft)}
.run a:first-child{margin-inline-end:auto;color:var(--bs-color-ink);font-weight:600;text-decoration:none}
@media (max-height:24rem){.run{position:static}}
.cover,.frame,.foot{max-inline-size:84rem;margin-inline:auto;padding-inline:var(--gutter)}
.cover{padding-block:clamp(2.5rem,9vw,7rem) clamp(2rem,5vw,4rem)}
.cover .eyebrow{font-size:1rem}
.cover h1{font-size:min(6.8vw,clamp(2.125rem,1.5rem + 2.8vw,3.5rem));hyphens:auto;letter-spacing:-.022em;line-height:1.04;max-inline-size:20ch}
.cover .subtitle{font-size:1.4375rem;line-height:1.3;color:var(--bs-color-ink-soft);margin-block-start:.75rem;max-inline-size:40ch;font-weight:400}
.cover .facts{margin-block:2rem 1.25rem}
.cover .statement{color:var(--bs-color-ink-soft);font-size:.9375rem;max-inline-size:66ch}
.frame{border-block-start:2px solid var(--bs-color-ink);max-inline-size:calc(84rem - 2*var(--gutter));padding:0}
@media (max-width:84rem){.frame{margin-inline:var(--gutter)}}
.contents{padding-block:1.5rem 1rem;font-size:.9375rem;line-height:1.35}
.contents h2{font-size:1.1875rem;margin-block-end:.75rem}
.contents ol{list-style:none;padding:0}
.contents a{display:flex;gap:.6em;padding-block:.32rem;color:inherit;text-decoration:none}
.contents a:hover{color:var(--bs-color-accent);text-decoration:underline}
.contents a>span:last-child{min-inline-size:0}
.contents>ol>li{padding-block:.35rem;border-block-start:1px solid var(--bs-color-line)}
.contents>ol>li>a{font-weight:600}
.contents ol ol{padding-inline-start:1rem}
.contents details{padding-inline-start:1rem}
.contents details ol{padding-inline-start:0}
.contents .code{flex:none;max-inline-size:60%}.contents a:hover .code{color:inherit}
.code{color:var(--bs-color-ink-faint);font-variant-numeric:tabular-nums lining-nums;font-weight:inherit}
summary{cursor:pointer;color:var(--bs-color-ink-soft);font-size:.8125rem;padding-block:.35rem;inline-size:fit-content}
summary:hover{color:var(--bs-color-ink)}
main{padding-block:1.5rem 5rem;min-inline-size:0}
@media (min-width:70rem){
.run{display:none}html{scroll-padding-top:1rem}
.frame{display:grid;grid-template-columns:19rem minmax(0,54rem);gap:clamp(2rem,5vw,5rem);align-items:start}
.contents{position:sticky;inset-block-start:0;max-block-size:100vh;overflow-y:auto;scrollbar-width:thin;padding-inline-end:1rem;font-size:.875rem}
main{padding-block-start:1.75rem}}
main>*+*,.part>*+*{margin-block-start:.85rem}
.part[data-depth="1"]+.part,.part>.part[data-depth="1"]{margin-block-start:5rem}
main>.part+.page-break,.page-break{margin:0}
.part>.part{margin-block-start:3.25rem}
.part[data-depth="3"],.part[data-depth="4"]{padding-block-start:1.75rem;border-block-start:1px solid var(--bs-color-line)}
.part>figure,.part>.table{margin-block:1.5rem}.part>.light-line+*{margin-block-start:.4rem}.part>.triad{margin-block:1.25rem}
main>.part{margin-block-start:4.5rem}main>.part:first-child{margin-block-start:0}
.title-1{font-size:clamp(1.75rem,1.4rem + 1.4vw,2.375rem)}
.title-2{font-size:clamp(1.4375rem,1.25rem + .8vw,1.75rem)}
.title-3{font-size:clamp(1.25rem,1.15rem + .5vw,1.4375rem)}
.title-4{font-size:1.1875rem}
:is(.title-1,.title-2,.title-3,.title-4) .code{margin-inline-end:.15em}
main .subtitle{font-size:1.0625rem;letter-spacing:0;line-height:1.3}
.part>.subtitle{margin-block-start:1.9rem}
.part>div.subtitle,.part>h6.subtitle,.part>h5.subtitle+h6.subtitle{font-size:1rem}
main .subtitle+*{margin-block-start:.35rem!important}
main .subtitle.bare{font-size:.9375rem;color:var(--bs-color-ink-soft)}main .subtitle.bare:not(.bare+.bare){margin-block-start:1.25rem!important}
.eyebrow{color:var(--bs-color-ink-soft);font-size:.875rem;line-height:1.4;margin-block-end:.35rem;letter-spacing:0}
main p,main ul,main ol{max-inline-size:68ch}
main ul,main ol{padding-inline-start:1.25em}
main li+li,main li>:is(ul,ol){margin-block-start:.3em}
main li::marker{color:var(--bs-color-ink-faint)}
.lead{font-size:1.1875rem;line-height:1.45}
.soft{color:var(--bs-color-ink-soft)}
.note{color:var(--bs-color-ink-soft);font-size:.9375rem}
.small,figcaption+.small{color:var(--bs-color-ink-soft);font-size:.8125rem;line-height:1.4;margin-block-start:.5rem}
.facts{display:grid;gap:.35rem;font-size:.9375rem;line-height:1.4}
.facts>div{display:grid;grid-template-columns:minmax(7.5rem,33%) 1fr;gap:0 1rem}
.facts dt{color:var(--bs-color-ink-soft)}
@media (min-width:30rem){.facts{grid-template-columns:max-content minmax(0,1fr);column-gap:1.5rem}.facts>div{display:contents}}
.triad{display:grid;border-block-start:2px solid var(--bs-color-ink);border-block-end:1px solid var(--bs-color-line);margin-block:1.25rem}
.triad>div{display:grid;grid-template-columns:6rem 1fr;align-items:baseline;padding-block:.45rem}
.triad>div+div{border-block-start:1px solid var(--bs-color-line)}
.triad dt{font-size:.875rem;color:var(--bs-color-ink-soft)}
.triad .light{font-size:1.0625rem}
@media (min-width:40rem){.triad{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));column-gap:2rem}.triad>div{display:block;padding-block:.7rem}.triad>div+div{border:0}}
.light{display:inline-flex;align-items:baseline;gap:.42em;font-weight:600;color:var(--tone)}
.light::before{content:"";flex:none;inline-size:.78em;block-size:.78em;background:var(--fill);clip-path:var(--shape);print-color-adjust:exact;forced-color-adjust:none}
[data-light=green]{--fill:var(--bs-color-light-green-fill);--tone:var(--bs-color-light-green-ink);--shape:circle(46%)}
[data-light=amber]{--fill:var(--bs-color-light-amber-fill);--tone:var(--bs-color-light-amber-ink);--shape:polygon(50% 4%,100% 94%,0 94%)}
[data-light=red]{--fill:var(--bs-color-light-red-fill);--tone:var(--bs-color-light-red-ink);--shape:polygon(50% -4%,104% 50%,50% 104%,-4% 50%)}
[data-light=none]{--tone:var(--bs-color-ink-soft);font-weight:400}
[data-light=none]::before{background:none;clip-path:none;border:2px solid var(--bs-color-line-strong);border-radius:50%}
.status{display:inline-flex;align-items:baseline;gap:.45em}
.status::before{content:"";flex:none;inline-size:.72em;block-size:.72em;border-radius:50%;border:1.5px solid currentColor;print-color-adjust:exact;forced-color-adjust:none}
[data-status=running]::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
[data-status=done]::before{background:currentColor}
[data-status=ongoing]::before{background:radial-gradient(closest-side,currentColor 45%,transparent 50%)}
[data-status=postponed]::before{border-radius:0;border-block:0;border-inline:2.5px solid currentColor;inline-size:.6em}
[data-status=stopped]::before{background:linear-gradient(-45deg,transparent 43%,currentColor 43% 57%,transparent 57%)}
[data-status=unknown]::before{border-style:dotted}
.table{margin-block:1.25rem}
.scroll{overflow-x:auto;margin-inline:calc(var(--gutter)*-1);padding-inline:var(--gutter)}
@media (min-width:70rem){.scroll{margin-inline:0;padding-inline:0}}
table{border-collapse:collapse;inline-size:100%;font-size:.9375rem;line-height:1.35}
.narrow table{inline-size:auto;min-inline-size:min(100%,22rem)}
caption{text-align:start;color:var(--bs-color-ink-soft);font-size:.8125rem;padding-block-end:.4rem}
caption.vh{position:absolute}
th,td{padding:.42rem 1.25rem .42rem 0;text-align:start;vertical-align:baseline;border-block-end:1px solid var(--bs-color-line)}
tr>:last-child{padding-inline-end:0}
th{font-weight:600}
thead :is(th,td){color:var(--bs-color-ink-soft);font-size:.8125rem;vertical-align:bottom;border-block-end-color:var(--bs-color-ink)}
tbody th{font-weight:400;min-inline-size:7rem}
.num{text-align:end;font-variant-numeric:tabular-nums lining-nums}
td.num{white-space:nowrap}
.group :is(th,td){padding-block-start:1rem;font-weight:600}
:is(.balance,.total) :is(th,td){font-weight:600}
.balance :is(th,td){border-block-end-color:var(--bs-color-line-strong)}
.total :is(th,td){border-block:2px solid var(--bs-color-ink)}
tbody tr:hover :is(th,td){background:var(--bs-color-sunken)}
figure{margin-block:1.75rem}
figcaption{font-weight:600;line-height:1.3;margin-block-end:.6rem}
.desk{display:none}@media (min-width:48rem){.desk{display:block}.phone{display:none}}
.chart svg{display:block;font-family:inherit;max-inline-size:100%;block-size:auto;overflow:visible}
.chart{overflow-x:auto}
figure details{margin-block-start:.35rem}
.foot{border-block-start:1px solid var(--bs-color-line);padding-block:1.5rem 3rem;font-size:.875rem;color:var(--bs-color-ink-soft)}
@media (forced-colors:active){[data-light=none]::before{border-color:CanvasText}}
@media print{
@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt "Source Sans 3",sans-serif}}
:root{color-scheme:light}
body{font-size:10pt;line-height:1.42;background:none}
.skip,.run,summary{display:none}
.cover{min-block-size:240mm;padding:45mm 0 0;break-after:page}
.cover h1{font-size:30pt}.cover .subtitle{font-size:15pt}
.cover,.frame,.foot{max-inline-size:none;margin-inline:0;padding-inline:0}
.frame{display:block;border:0}
.contents{position:static;max-block-size:none;overflow:visible;break-after:page;font-size:9.5pt;padding:0}
.contents a{padding-block:.12rem}.contents a:hover{text-decoration:none}
a{color:inherit;text-decoration:none}main a[href^=http]{text-decoration:underline}
details::details-content{content-visibility:visible;block-size:auto}
main{padding:0}
.part>.part{margin-block-start:8mm}main>.part{margin-block-start:10mm}
.part[data-depth="3"],.part[data-depth="4"]{padding-block-start:5mm}
.page-break{break-after:page}
.title-1{font-size:20pt}.title-2{font-size:15pt}.title-3{font-size:12.5pt}.title-4{font-size:11pt}
main .subtitle{font-size:10.5pt}
.lead{font-size:11.5pt}.facts,.small,.note{font-size:9pt}
h1,h2,h3,h4,h5,h6,[role=heading],.titles,caption,.light-line{break-after:avoid}
tr,figure,.triad,.facts>div,li{break-inside:avoid}
p,li{orphans:3;widows:3}
.desk{display:block}.phone{display:none}
.scroll{overflow:visible;margin:0;padding:0}
table{font-size:8.8pt}th,td{padding:1mm 3mm 1mm 0}tbody th{min-inline-size:42mm}thead{display:table-header-group}
main p,main ul,main ol{max-inline-size:none}
svg :is(rect,path,circle,polygon){print-color-adjust:exact}
.foot{padding-block:6mm 0}}
`;
