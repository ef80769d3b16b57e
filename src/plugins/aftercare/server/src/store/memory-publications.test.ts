import { createMemoryPublicationStore } from './testing/memory-publication-store';
import { publicationStoreSuite } from './testing/publication-store-suite';

publicationStoreSuite('memory', async () => ({
  store: createMemoryPublicationStore(),
  transaction: (work) => work(),
}));
