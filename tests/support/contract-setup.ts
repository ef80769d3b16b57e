import { takeFaults, watchFetch } from './answer-watch';

/** After each test: no answer it met may be other than the OpenAPI document says. */
watchFetch();

afterEach(() => {
  expect(takeFaults()).toEqual([]);
});
