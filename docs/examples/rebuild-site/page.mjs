const WORDS = {
  en: {
    each: 'Every day',
    stop: 'Stop if',
    notFor: 'Before you begin',
    warning: 'Get help',
    by: 'Written by',
  },
  es: {
    each: 'Cada día',
    stop: 'Pare si',
    notFor: 'Antes de empezar',
    warning: 'Pida ayuda',
    by: 'Escrito por',
  },
};

/**
 * A routine as a page without style or script. Whatever else a website leaves out, it shows all of
 * `safety`: the texts that say who should not do this, and when to stop and get help.
 */
export function pageOf(routine) {
  const words = WORDS[routine.locale.slice(0, 2)] ?? WORDS.en;
  const { safety } = routine;
  return `<!doctype html>
<html lang="${escaped(routine.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(routine.title)}</title>
</head>
<body>
<main>
<h1>${escaped(routine.title)}</h1>
${routine.demoNotice ? paragraph(routine.demoNotice) : ''}
${paragraph(routine.summary)}
${section(
  words.notFor,
  safety.contraindications.map(({ severityText, text }) => `${severityText}: ${text}`),
  safety,
)}
${routine.items.map((item) => exercise({ item, words })).join('\n')}
${routine.textBlocks.map(({ title, text }) => `<h2>${escaped(title)}</h2>\n${paragraph(text)}`).join('\n')}
${section(words.warning, warningsOf(safety), safety)}
${safety.painRule.bands.map(({ text }) => paragraph(text)).join('\n')}
<footer>${paragraph(`${words.by} ${[routine.author.name, routine.author.credentials].filter(Boolean).join(', ')} · ${routine.publishedAt.slice(0, 10)} · v${routine.version}`)}</footer>
</main>
</body>
</html>
`;
}

function exercise({
  item: {
    exercise: { title, steps, stopSigns, stopSignsLocale },
    sideText,
    dosageText,
    note,
  },
  words,
}) {
  return `<h2>${escaped(title)}</h2>
${paragraph([sideText, ...dosageText].filter(Boolean).join(' '))}
<ol>${steps.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ol>
${note ? paragraph(note) : ''}
${section(words.stop, stopSigns, { locale: stopSignsLocale })}`;
}

function warningsOf({ redFlagSets, actNowText, sameDayText, notice }) {
  const actNow = redFlagSets.flatMap((set) => set.actNow);
  const sameDay = redFlagSets.flatMap((set) => set.sameDay);
  return [...(notice ? [notice] : []), actNowText, ...actNow, sameDayText, ...sameDay];
}

/** A safety text may be in another language than the page, where its translation is not up to date. */
function section(title, lines, { locale }) {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<section lang="${escaped(locale)}"><h2>${escaped(title)}</h2><ul>${items}</ul></section>`;
}

function paragraph(text) {
  return text === '' ? '' : `<p>${escaped(text)}</p>`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Every text of the API is plain text. */
function escaped(text) {
  return String(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character]);
}
