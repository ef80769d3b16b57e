import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../translations/use-text';
import type { StaleChoice } from './use-guarded-field';

/** Says that somebody else saved first, what they changed, and offers both ways on. */
export function StaleNotice({ stale }: { stale: StaleChoice | null }) {
  const { text } = useText();
  if (!stale) return null;
  return (
    <Box paddingBottom={3}>
      <Box role="alert" padding={4} hasRadius background="warning100" borderColor="warning200">
        <Flex gap={2}>
          <WarningCircle aria-hidden fill="warning700" />
          <Typography tag="p" fontWeight="bold">
            {text('stale.title')}
          </Typography>
        </Flex>
        <Typography tag="p" paddingTop={1}>
          {text('stale.explain')}
        </Typography>
        {stale.changes.length > 0 && (
          <Box tag="ul" paddingTop={2} paddingLeft={4} style={{ listStyle: 'disc' }}>
            {stale.changes.map((change) => (
              <li key={change}>
                <Typography>{change}</Typography>
              </li>
            ))}
          </Box>
        )}
        <Flex gap={2} paddingTop={3} wrap="wrap">
          <Button size="S" variant="secondary" onClick={stale.keepMine}>
            {text('stale.keep')}
          </Button>
          <Button size="S" variant="tertiary" onClick={stale.takeStored}>
            {text('stale.take')}
          </Button>
        </Flex>
      </Box>
    </Box>
  );
}
