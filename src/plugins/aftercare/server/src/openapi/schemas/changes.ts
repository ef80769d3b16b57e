import type { PublicationKind } from '../../../../core/publication/publication';
import type { ChangeListed, ChangesMeta } from '../../use-cases/list-changes';
import {
  type AnySchema,
  about,
  boolean,
  choice,
  list,
  named,
  nullable,
  object,
  type Schema,
  text,
} from '../json-schema';
import { documentId, instant, locale, slug, version } from './basics';

const cursor = about('Where to go on.', text({ pattern: '^\\d+$' }));
const kind: Schema<PublicationKind> = choice(['routine', 'exercise']);

const change = named(
  'Change',
  object<ChangeListed>({
    cursor,
    change: choice(['published', 'withdrawn']),
    kind,
    documentId,
    locale,
    slug,
    version,
    reason: about(
      'Why it was withdrawn, as its address says; null where it was published, and where its address answers 404.',
      nullable(choice(['obsolete', 'unsafe'])),
    ),
    url: about('Where the content API has it.', text()),
    at: instant,
  }),
);

/** One page of the feed. */
export const changes: AnySchema = object<{ data: readonly ChangeListed[]; meta: ChangesMeta }>({
  data: list(change),
  meta: named(
    'ChangesMeta',
    object<ChangesMeta>({
      cursor: about('What to send as `since` the next time.', text({ pattern: '^\\d+$' })),
      hasMore: boolean,
    }),
  ),
});
