import { Box, Typography } from '@strapi/design-system';
import type { Dosage } from '../../../../core/dosage/dosage';
import { useText } from '../../translations/use-text';
import { dosageSummary } from './dosage-summary';

/** A dosage in the sentences a patient will read. */
export function DosageWords({ dosage }: { dosage: Dosage | null }) {
  const { text, language } = useText();
  const { sentences, minutes } = dosageSummary({ dosage, language });
  if (sentences.length === 0)
    return <Typography textColor="neutral600">{text('dosage.no-words')}</Typography>;
  return (
    <Box>
      <Typography tag="p" textColor="neutral700">
        {sentences.join(' ')}
      </Typography>
      {minutes !== null && (
        <Typography variant="pi" textColor="neutral600">
          {text('minutes.per-day', { minutes })}
        </Typography>
      )}
    </Box>
  );
}
