/** The style of the server's pages: the tokens of the look, light and dark, no script needed. */
export const style = `
@font-face{font-family:Onest;src:url(/fonts/onest-cyrillic.woff2) format('woff2');font-weight:400 700;font-display:swap;unicode-range:U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116}
@font-face{font-family:Onest;src:url(/fonts/onest-cyrillic-ext.woff2) format('woff2');font-weight:400 700;font-display:swap;unicode-range:U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F}
@font-face{font-family:Onest;src:url(/fonts/onest-latin.woff2) format('woff2');font-weight:400 700;font-display:swap;unicode-range:U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+20B8,U+2122,U+2212}
:root{color-scheme:light dark;--paper:#F6F5F1;--surface:#FFFFFF;--sunken:#EFEDE7;--line:#E1DED5;--line-strong:#7F8B8D;--ink:#13262B;--ink-2:#42555A;--ink-3:#5A6A6E;--accent:#0A6E7D;--on-accent:#FFFFFF;--accent-ink:#085C69;--accent-soft:#E3F3F4;--accent-line:#A9D8DD;--ok:#256B3E;--ok-soft:#E6F3E8;--warn:#86500A;--warn-soft:#FDF0D8;--bad:#A32E26;--bad-soft:#FCEBE8;--ochre:#BF780F}
@media (prefers-color-scheme:dark){:root{--paper:#0D171A;--surface:#132126;--sunken:#0A1316;--line:#24373D;--line-strong:#6C8389;--ink:#E8EFED;--ink-2:#B4C4C5;--ink-3:#93A7AA;--accent:#4DBECB;--on-accent:#04262C;--accent-ink:#6ED0DA;--accent-soft:#12343B;--accent-line:#22616B;--ok:#7CCB92;--ok-soft:#14301F;--warn:#F0BE6A;--warn-soft:#352711;--bad:#F39B90;--bad-soft:#3A1B19;--ochre:#E0A03C}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/24px Onest,'Golos Text','Noto Sans',system-ui,sans-serif}
header,main{max-width:1280px;margin:0 auto;padding:16px 20px}
header{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;justify-content:space-between}
header nav{display:flex;gap:4px}
header nav a{padding:10px 12px;border-radius:8px;color:var(--ink-2);text-decoration:none}
header nav a[aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 0 0 1px var(--line-strong);background:var(--surface)}
.brand{display:inline-flex;gap:10px;align-items:center;font-size:20px;font-weight:600;color:var(--ink);text-decoration:none;min-height:44px}
.brand svg{color:var(--accent)}
a{color:var(--accent-ink);text-decoration-color:var(--accent-line);text-underline-offset:3px}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,select:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:12px;background:var(--surface);padding:8px 12px;z-index:1}
h1{font-size:28px;line-height:34px;font-weight:600;letter-spacing:-.012em;margin:16px 0 12px;text-wrap:balance}
h2{font-size:18px;line-height:24px;font-weight:600;margin:28px 0 12px}
h3{font-size:16px;line-height:22px;font-weight:600;margin:16px 0 8px}
.lead{color:var(--ink-2);max-width:68ch}
.small{font-size:13px;line-height:19px;color:var(--ink-3)}
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:16px}
.columns{display:grid;gap:28px}.columns>*{min-width:0}
@media (min-width:960px){.columns{grid-template-columns:1fr 560px;gap:56px}}
dl{display:grid;grid-template-columns:minmax(120px,220px) 1fr;gap:10px 20px;margin:0}dt{color:var(--ink-3)}dd{margin:0}
@media (max-width:520px){dl{grid-template-columns:1fr;gap:2px}dd{margin-bottom:12px}}
table{border-collapse:collapse;width:100%}th{font-size:12px;line-height:17px;font-weight:600;color:var(--ink-3);text-align:left}th,td{padding:8px 12px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
code{font:13px/19px ui-monospace,SFMono-Regular,Menlo,monospace}
.status{display:inline-flex;gap:8px;align-items:center;padding:6px 12px;border-radius:6px;font-weight:600}
.status.ok{background:var(--ok-soft);color:var(--ok)}.status.warn{background:var(--warn-soft);color:var(--warn)}.status.bad{background:var(--bad-soft);color:var(--bad)}
.button{display:inline-block;padding:10px 18px;border-radius:8px;border:0;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer;min-height:44px}
.button.plain{background:var(--surface);color:var(--ink);box-shadow:inset 0 0 0 1px var(--line-strong)}
label{display:block;font-weight:600;margin-bottom:4px}
input,select{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line-strong);border-radius:8px;padding:10px 12px;min-height:44px;width:100%;max-width:420px}
details{border-bottom:1px solid var(--line)}summary{cursor:pointer;padding:10px 0}
.verdict{display:flex;gap:20px;padding:20px 24px;border-radius:18px;margin-bottom:28px}.verdict h1{margin:0 0 4px;font-size:24px;line-height:30px}.verdict p{margin:4px 0}.verdict svg{flex:none}.verdict .cut{stroke:var(--surface);stroke-width:3.500;stroke-linecap:round;stroke-linejoin:round}
.verdict.ok{background:var(--ok-soft)}.verdict.ok svg{color:var(--ok)}.verdict.warn{background:var(--warn-soft)}.verdict.warn svg{color:var(--warn)}.verdict.bad{background:var(--bad-soft)}.verdict.bad svg{color:var(--bad)}
.facts{gap:0}.facts dt,.facts dd{padding:14px 0;border-bottom:1px solid var(--line)}.facts dt{padding-right:16px}.facts .other{color:var(--ink-2);font-size:14px;line-height:20px}
@media (max-width:520px){.facts dt{border:0;padding:12px 0 0}.facts dd{padding:0 0 12px;margin:0}}
.paper{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:12px;background:#fff;font-family:Onest,'Golos Text','Noto Sans',sans-serif}.sum{overflow-wrap:anywhere}.sheet{overflow-x:auto}.sheet h2:first-child{margin-top:4px}
@media print{header,.no-print{display:none}body{background:#fff;color:#000}}
.ask{display:grid;gap:4px 20px;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));align-items:end;margin-bottom:16px}.ask.one{grid-template-columns:1fr}.ask p{margin:8px 0}.ask h2{margin:0}
.find{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;margin:20px 0}.find p{margin:0;flex:0 1 420px}.find p+p{flex:none}
.cards{list-style:none;padding:0;margin:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,380px),1fr))}.cards h3{margin:0 0 4px}.cards p{margin:0 0 8px}.cards dl{grid-template-columns:1fr;gap:0;font-size:15px}.cards dt{font-size:13px;margin-top:8px}.cards dd{margin:0}.cards .sheet{display:flex;flex-direction:column}.cards .sheet>p:last-child{margin:auto 0 0;padding-top:12px}
.plain{padding-left:20px}.plain li{margin:6px 0}
.clause{display:inline-block;padding:1px 8px;border-radius:6px;background:var(--accent-soft);color:var(--accent-ink);font-size:13px;line-height:22px;font-weight:500;text-decoration:none;white-space:nowrap}.clause:hover{text-decoration:underline}
.clauses th[scope=row]{width:180px;padding-right:16px}.clauses tr:target{background:var(--accent-soft)}
fieldset{border:0;padding:0;margin:12px 0}legend{font-weight:600;padding:0;margin-bottom:4px}
.tick{display:flex;gap:10px;align-items:flex-start;font-weight:400;padding:8px 0;min-height:40px}.tick input{width:20px;height:20px;min-height:0;flex:none;margin:2px 0;padding:0;accent-color:var(--accent)}
.verdict h2{margin:0 0 4px;font-size:24px;line-height:30px}
@media (max-width:520px){.stack,.stack tbody,.stack tr,.stack th[scope=row],.stack td{display:block;width:auto}.stack thead{display:none}.stack th,.stack td{border:0;padding:2px 0}.stack tr{padding:8px 0;border-bottom:1px solid var(--line)}}
`
