/** What the product promises of its speed, held to what was measured. */
export function targetsOf({ reads, publish, firstRead }) {
  const share = (phase, rival) => phase.aftercare.rate / phase[rival].rate;
  return [
    atLeast({ name: '200: share of bare Koa', value: share(reads.ok, 'koa'), bound: 0.6, unit: '×' }),
    atLeast({
      name: '200: share of bare Koa, stretch',
      value: share(reads.ok, 'koa'),
      bound: 0.8,
      unit: '×',
    }),
    atLeast({ name: '200: times stock Strapi', value: share(reads.ok, 'stock'), bound: 150, unit: '×' }),
    atLeast({
      name: '304: share of bare Koa',
      value: share(reads.notModified, 'koa'),
      bound: 0.6,
      unit: '×',
    }),
    atMost({ name: 'Publish: p95 added to stock', value: publish.added.p95, bound: 25, unit: 'ms' }),
    atMost({ name: 'First read after a restart: p99', value: firstRead.p99, bound: 5, unit: 'ms' }),
    atMost({ name: 'Memory added by load', value: reads.memory.added.aftercare, bound: 120, unit: 'MB' }),
  ];
}

const atLeast = (target) => ({ ...target, compare: 'at-least', isHit: target.value >= target.bound });
const atMost = (target) => ({ ...target, compare: 'at-most', isHit: target.value <= target.bound });
