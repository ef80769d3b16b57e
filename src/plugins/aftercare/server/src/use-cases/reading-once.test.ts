import { readingOnce } from './reading-once';
import { AUTHOR, memoryStores, REVIEWER } from './testing/memory-stores';

it('a clinic, a taxonomy and a therapist are read once for one piece of work', async () => {
  const stores = memoryStores();
  const reads = [
    jest.spyOn(stores.clinics, 'read'),
    jest.spyOn(stores.taxonomies, 'read'),
    jest.spyOn(stores.therapists, 'find'),
  ];
  const once = readingOnce(stores);
  for (const locale of ['en', 'es', 'en']) {
    await once.clinics.read();
    expect((await once.taxonomies.read(locale)).locale).toBe(locale);
    expect((await once.therapists.find(AUTHOR))?.documentId).toBe(AUTHOR);
    expect((await once.therapists.find(REVIEWER))?.documentId).toBe(REVIEWER);
  }
  expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2]);
});
