import type { ContentHash, DocumentId, LocalDate } from '../../../../core/brands';
import { KEY, LOCALE, NAME } from '../../controllers/validation/public-grammar';
import { about, branded, integer, named, text } from '../json-schema';

/** What everything else is made of. */
export const documentId = about(
  'The same in every language and version.',
  branded<DocumentId>(text({ minLength: 1, maxLength: 255 })),
);
export const locale = about('Code of a language, such as `en` or `es`.', text({ pattern: LOCALE.source }));
export const key = named('Key', about('Stable name of an entry.', text({ pattern: KEY.source })));
export const slug = about('Name in addresses. Former slugs answer 308.', text({ pattern: NAME.source }));
export const version = about(
  'Counted for the document: all its languages move together.',
  integer({ minimum: 1 }),
);
export const date = branded<LocalDate>(text({ format: 'date' }));
export const instant = text({ format: 'date-time' });
export const contentHash = about(
  'SHA-256 of the content, without version, date and changes.',
  branded<ContentHash>(text({ pattern: '^[0-9a-f]{64}$' })),
);
