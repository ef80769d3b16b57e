/** The whole look of the reference. Colours are chosen for a contrast of at least 4.5 in both themes. */
export const STYLE = `
:root {
  --paper: #ffffff; --shade: #f5f7f6; --line: #dde3e0; --ink: #1c2422; --quiet: #53605c;
  --accent: #0b6b5d; --code: #f5f7f6; --name: #0b6b5d; --plain: #8a3b12;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121816; --shade: #1a2220; --line: #2e3936; --ink: #e4ebe8; --quiet: #a3b1ac;
    --accent: #66cdb9; --code: #0c1110; --name: #7fd6c4; --plain: #f0a878;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; }
code, pre { font-family: var(--mono); font-size: .875em; }
header, main, nav { padding-inline: 1.25rem; }
header { padding-block: 2rem 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.015em; }
h2 { margin: 3.5rem 0 .25rem; font-size: 1.375rem; line-height: 1.3; letter-spacing: -.01em; }
h3 { margin: 0 0 .5rem; font-size: 1.0625rem; line-height: 1.4; }
h4 { margin: 1.75rem 0 .5rem; font-size: .8125rem; color: var(--quiet); letter-spacing: .02em; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
p { margin: 0 0 .75rem; }
.base { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .5rem 0 0; color: var(--quiet); overflow-wrap: anywhere; }
.lead { color: var(--quiet); }
.introduction { max-width: 46rem; }

nav ul { margin: 0; padding: 0; list-style: none; font-size: .9375rem; }
nav ul ul { padding-left: .875rem; margin-bottom: .5rem; }
nav a { display: block; padding-block: .375rem; color: var(--ink); text-decoration: none; }
nav ul ul a { color: var(--quiet); }
nav a:hover { color: var(--accent); text-decoration: underline; }

.operation { padding-block: 2rem; border-top: 1px solid var(--line); }
.lead + .operation { margin-top: 1.25rem; }
.says, .shows { min-width: 0; }
.address { display: flex; gap: .5rem; align-items: baseline; overflow-wrap: anywhere; }
.method {
  flex: none; padding: 0 .4rem; border: 1px solid currentColor; border-radius: 3px;
  color: var(--accent); font: 600 .75rem/1.5 var(--mono);
}
.permission { color: var(--quiet); font-size: .9375rem; overflow-wrap: anywhere; }
dl { margin: 0; }
.fields > div { padding-block: .625rem; border-top: 1px solid var(--line); }
.fields > div:first-child { border-top: 0; padding-top: 0; }
.fields .fields { margin-top: .5rem; padding-left: 1rem; border-left: 2px solid var(--line); }
dt { font-weight: 500; overflow-wrap: anywhere; }
.fields dt, .fields dd.type { display: inline; }
.fields dt { margin-right: .5rem; }
dd { margin: 0; overflow-wrap: break-word; font-size: .9375rem; }
.type { color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
p.type { margin: 0; }
.also { color: var(--quiet); font-size: .8125rem; font-weight: 400; }
.also { overflow-wrap: anywhere; }
.answers > div { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); padding-block: .25rem; }
.answers dt { font: .875rem/1.7 var(--mono); }

.code { margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--code); }
.shows > .code:first-child { margin-top: 1rem; }
.code figcaption { padding: .375rem .875rem; border-bottom: 1px solid var(--line); color: var(--quiet); font-size: .8125rem; }
.code pre { margin: 0; padding: .75rem .875rem; max-height: 22rem; overflow: auto; font-size: .8125rem; line-height: 1.55; }
.code code { font-size: inherit; }
.wraps pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.code pre:focus-visible { outline-offset: -2px; }
.code i { color: var(--name); font-style: normal; }
.code b { color: var(--plain); font-weight: 400; }

.shapes { columns: 22rem; column-gap: 3rem; margin-top: 1.25rem; }
.shape { padding-block: 1.5rem; border-top: 1px solid var(--line); }
.shape h3 { break-after: avoid; }
.shape p { break-inside: avoid; }
.fields > div { break-inside: avoid; }

@media (max-width: 63.99rem) {
  nav > ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding-block: .5rem; border-block: 1px solid var(--line); }
  nav ul ul { display: none; }
  .introduction { padding-top: 1.5rem; }
}
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 1fr); max-width: 96rem; margin-inline: auto; }
  header { grid-column: 1 / -1; padding-inline: 2rem; }
  main { padding: 0 2rem 6rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1rem 1rem 2rem 2rem; }
  .operation { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem; }
  .shows { position: sticky; top: 1rem; align-self: start; }
  .shows > .code:first-child { margin-top: 0; }
  .introduction { padding-top: 1rem; }
}
@media print {
  nav, .skip { display: none; }
  .code pre { max-height: none; white-space: pre-wrap; }
}
`;
