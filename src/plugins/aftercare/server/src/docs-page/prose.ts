import { type Html, html } from './html';

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*/g;

/** A sentence in which `code` and **bold** are marked. */
export function inline(text: string): Html {
  const parts: (string | Html)[] = [];
  let from = 0;
  for (const { 0: whole, 1: code, 2: bold, index } of text.matchAll(INLINE)) {
    parts.push(
      text.slice(from, index),
      code === undefined ? html`<strong>${bold ?? ''}</strong>` : html`<code>${code}</code>`,
    );
    from = index + whole.length;
  }
  return html`${[...parts, text.slice(from)]}`;
}

/** Paragraphs, parted by an empty line. */
export function paragraphs(text: string): Html {
  return html`${text.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}
