import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AttentionEntry } from '../api/answers';
import { UID_OF_KIND } from '../constants';
import { countFindings } from '../readiness/finding-groups';
import { useText } from '../translations/use-text';

interface AttentionListProps {
  readonly title: string;
  readonly entries: readonly AttentionEntry[];
  readonly empty: string;
}

/** Documents that want somebody, each a way to its edit view. */
export function AttentionList({ title, entries, empty }: AttentionListProps) {
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex gap={2} paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {entries.length > 0 && <Badge>{entries.length}</Badge>}
      </Flex>
      {entries.length === 0 ? (
        <Typography textColor="neutral600">{empty}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch">
          {entries.map((entry) => (
            <Entry key={`${entry.kind}:${entry.documentId}:${entry.locale}`} entry={entry} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

function Entry({ entry }: { entry: AttentionEntry }) {
  const { text, languageName } = useText();
  const { kind, locale, title, findings = [] } = entry;
  const [first, ...others] = [...findings].sort((one) => (one.severity === 'blocker' ? -1 : 1));
  const { blocker } = countFindings(findings);
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="1px 0 0 0"
      borderColor="neutral150"
    >
      <Flex gap={2} wrap="wrap">
        <Link tag={NavLink} to={editPath(entry)}>
          {title || text('attention.untitled')}
        </Link>
        <Badge>{text(`kind-of-document.${kind}`)}</Badge>
        <Badge>{languageName(locale)}</Badge>
        {blocker > 0 && (
          <Badge backgroundColor="danger100" textColor="danger700">
            {text('count.blocker', { count: blocker })}
          </Badge>
        )}
      </Flex>
      {first && (
        <Typography tag="p" textColor="neutral700" paddingTop={1}>
          {first.message}
          {others.length > 0 ? ` ${text('attention.more', { count: others.length })}` : ''}
        </Typography>
      )}
    </Box>
  );
}

/** Where the Content Manager edits the entry, below the admin's own base path. */
export function editPath({ kind, documentId, locale }: AttentionEntry): string {
  const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  return `/content-manager/collection-types/${UID_OF_KIND[kind]}/${documentId}?${query}`;
}
