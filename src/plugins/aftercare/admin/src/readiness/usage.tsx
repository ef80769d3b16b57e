import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useAftercare } from '../api/use-aftercare';
import { useRequest } from '../api/use-request';
import { useText } from '../translations/use-text';

/** What is live and shows the text, by title and language. */
export default function Usage({ type, name }: { type: string; name: string }) {
  const { text, languageName } = useText();
  const api = useAftercare();
  const usage = useRequest(`${type}:${name}`, () => api.usage({ type, key: name }));
  if (usage.status === 'failed') return <Typography>{text('usage.failed')}</Typography>;
  if (!usage.data) return <Loader small>{text('loading')}</Loader>;
  if (usage.data.length === 0) return <Typography>{text('usage.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{text('usage.changes', { count: usage.data.length })}</Typography>
      <Box tag="ul" paddingLeft={4}>
        {usage.data.map(({ kind, documentId, locale, title }) => (
          <Typography tag="li" variant="pi" key={`${kind} ${documentId} ${locale}`}>
            {title} ({languageName(locale)})
          </Typography>
        ))}
      </Box>
    </Flex>
  );
}
