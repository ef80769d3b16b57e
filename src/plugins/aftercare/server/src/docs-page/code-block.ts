import { escapeHtml, type Html, html } from './html';

/** Code that scrolls in its own box; the box takes the focus, so that a keyboard can scroll it too. */
export function codeBlock({
  label,
  code,
  wraps = false,
}: {
  label: string;
  code: string | Html;
  /** Breaks long lines: for what is copied whole. */
  wraps?: boolean;
}): Html {
  const kind = wraps ? 'code wraps' : 'code';
  return html`<figure class="${kind}"><figcaption>${label}</figcaption><pre tabindex="0" role="group" aria-label="${label}"><code>${code}</code></pre></figure>`;
}

const KEY_OR_WORD = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g;

/** JSON as people read it: names and plain values stand out from texts. */
export function jsonCode(value: unknown): Html {
  const text = JSON.stringify(value, null, 2);
  let markup = '';
  let from = 0;
  for (const { 0: whole, 1: string, 2: colon, index } of text.matchAll(KEY_OR_WORD)) {
    markup += escapeHtml(text.slice(from, index)) + highlighted({ whole, string, colon });
    from = index + whole.length;
  }
  return { markup: markup + escapeHtml(text.slice(from)) };
}

function highlighted({
  whole,
  string,
  colon,
}: {
  whole: string;
  string: string | undefined;
  colon: string | undefined;
}): string {
  if (string === undefined) return `<b>${escapeHtml(whole)}</b>`;
  return colon === undefined ? escapeHtml(string) : `<i>${escapeHtml(string)}</i>${colon}`;
}
