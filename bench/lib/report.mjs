const SERVERS = ['aftercare', 'koa', 'node:http', 'stock'];

const PUBLISHES = {
  aftercare: 'aftercare, through the gate, both languages',
  stock: 'stock, components and relations',
  added: 'aftercare less stock',
  gate: 'of aftercare’s: gate and projection',
};

/** Prints everything that was measured, then each target as hit or missed. */
export function printReport({ measured, targets, machine }) {
  console.log(`\n${machineText(machine)}`);
  for (const { title, rows } of tablesOf({ measured, targets })) printTable(title, rows);
}

/** Everything that was measured, as tables: `{ title, rows }`, the first row and column being headings. */
export function tablesOf({ measured, targets }) {
  const { reads, publish, firstRead, boot } = measured;
  return [
    {
      title: 'Targets',
      rows: [
        ['', 'measured', 'target', ''],
        ...targets.map((target) => [target.name, measuredText(target), boundText(target), verdict(target)]),
      ],
    },
    { title: 'One routine, 200', rows: loadTable(reads.ok) },
    { title: 'One routine, 304', rows: loadTable(reads.notModified) },
    { title: 'The list of routines', rows: loadTable(reads.list) },
    {
      title: 'Publishing one routine',
      rows: [
        ['', 'p50 ms', 'p95 ms'],
        ...Object.entries(publish).map(([name, { p50, p95 }]) => [PUBLISHES[name], text(p50), text(p95)]),
      ],
    },
    {
      title: `First reads after a restart (${firstRead.reads})`,
      rows: [
        ['', 'p50 ms', 'p99 ms', 'slowest ms'],
        ['aftercare', text(firstRead.p50), text(firstRead.p99), text(firstRead.slowest)],
      ],
    },
    {
      title: 'Start and memory',
      rows: [
        ['', 'boot ms', 'MB after the start', 'MB added by load'],
        ...['aftercare', 'stock'].map((name) => [
          name,
          text(boot[name]),
          text(reads.memory.idle[name]),
          text(reads.memory.added[name]),
        ]),
      ],
    },
  ];
}

/** Where and how busily it was measured. */
export function machineText({ processor, cores, memoryGigabytes, node, loadAtStart }) {
  return `${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}; load before the run ${loadAtStart}`;
}

/** Rounded as it is shown and kept: three figures or so. */
export const round = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2)));
const text = (value) => round(value).toLocaleString('en');

function loadTable(phase) {
  const names = SERVERS.filter((name) => name in phase);
  return [
    ['', 'requests/s', 'aftercare is', 'p99 ms', 'processor µs a request', 'processor busy'],
    ...names.map((name) => {
      const { rate, latency, processorMicroseconds, busy } = phase[name];
      return [
        name,
        text(rate),
        `${text(phase.aftercare.rate / rate)} ×`,
        text(latency),
        text(processorMicroseconds),
        text(busy),
      ];
    }),
  ];
}

const measuredText = ({ value, unit }) => `${text(value)} ${unit}`.trim();
const boundText = ({ bound, compare, unit }) =>
  `${compare === 'at-least' ? '≥' : '≤'} ${bound} ${unit}`.trim();
const verdict = ({ isHit }) => (isHit ? 'hit' : 'MISSED');

function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows) {
    const padded = row.map((cell, column) => cell.padEnd(widths[column]));
    console.log(`  ${padded.join('  ').trimEnd()}`);
  }
}
