import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useId, useState } from 'react';
import { sideText } from '../../../../core/anatomy';
import type { ProgrammeItem } from '../../../../core/routine/routine';
import { useText } from '../../translations/use-text';
import { DosageWords } from '../dosage/dosage-words';
import { errorUnder } from '../shared/errors';
import { RowButtons } from '../shared/row-buttons';
import { ItemEditor } from './item-editor';
import { type ItemView, itemTitle } from './item-view';
import { isOverridden } from './programme-edits';

interface ItemCardProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly item: ProgrammeItem;
  readonly view: ItemView;
  readonly errors: unknown;
  readonly disabled?: boolean;
  readonly onChange: (item: ProgrammeItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One exercise of the programme: what a patient will read of it, and the ways to change it. */
export function ItemCard(props: ItemCardProps) {
  const { index, item, view, errors } = props;
  const [isOpen, setOpen] = useState(false);
  const editorId = useId();
  const error = errorUnder(errors);
  return (
    <Box padding={4} hasRadius borderColor={error ? 'danger600' : 'neutral200'} background="neutral0">
      <Flex
        justifyContent="space-between"
        alignItems="flex-start"
        gap={3}
        wrap={{ initial: 'wrap', medium: 'nowrap' }}
      >
        <ItemSummary number={index + 1} item={item} view={view} />
        <ItemButtons {...props} editorId={editorId} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      </Flex>
      {error && (
        <Typography tag="p" variant="pi" textColor="danger600" paddingTop={2} role="alert">
          {error}
        </Typography>
      )}
      <Box id={editorId} hidden={!isOpen}>
        {isOpen && <ItemEditor {...props} />}
      </Box>
    </Box>
  );
}

interface ItemButtonsProps extends ItemCardProps {
  readonly editorId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function ItemButtons(props: ItemButtonsProps) {
  const { view, index, count, disabled, editorId, isOpen, onToggle, onMove, onRemove } = props;
  const { text } = useText();
  const title = itemTitle(view, text);
  return (
    <Flex gap={1} shrink={0}>
      {view.state !== 'missing' && (
        <Button
          data-row-focus
          variant="tertiary"
          size="S"
          endIcon={isOpen ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-label={text('programme.edit', { exercise: title })}
          onClick={onToggle}
        >
          {text('programme.adjust')}
        </Button>
      )}
      <RowButtons
        name={title}
        disabled={disabled}
        isFirst={index === 0}
        isLast={index === count - 1}
        onMove={onMove}
        onRemove={onRemove}
      />
    </Flex>
  );
}

function ItemSummary({ number, item, view }: Pick<ItemCardProps, 'item' | 'view'> & { number: number }) {
  return (
    <Flex gap={3} alignItems="flex-start" minWidth={0}>
      <Typography aria-hidden variant="delta" textColor="neutral500">
        {number}
      </Typography>
      <Box minWidth={0}>
        <ItemHeading item={item} view={view} />
        <ItemWords view={view} />
      </Box>
    </Flex>
  );
}

function ItemHeading({ item, view }: Pick<ItemCardProps, 'item' | 'view'>) {
  const { text } = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography
        tag="h2"
        fontWeight="bold"
        textColor={view.state === 'missing' ? 'danger700' : 'neutral800'}
      >
        {itemTitle(view, text)}
      </Typography>
      {view.exercise?.kind && <Badge>{text(`choice.${view.exercise.kind}`)}</Badge>}
      {view.state === 'unpublished' && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {text('programme.unpublished')}
        </Badge>
      )}
      {isOverridden(item) && (
        <Badge backgroundColor="primary100" textColor="primary700">
          {text('programme.adjusted')}
        </Badge>
      )}
    </Flex>
  );
}

function ItemWords({ view }: { view: ItemView }) {
  const { text, language } = useText();
  if (view.state === 'missing')
    return <Typography textColor="neutral700">{text('programme.missing.explain')}</Typography>;
  if (view.state === 'loading') return null;
  // Both sides and alternating are part of the dosage's own words.
  const side = view.side === 'both' || view.side === 'alternate' ? '' : sideText(view.side, { language });
  return (
    <Box paddingTop={1}>
      {side && (
        <Typography tag="p" textColor="neutral700">
          {side}
        </Typography>
      )}
      {view.exercise?.kind === 'education' && view.dosage.parts.length === 0 ? null : (
        <DosageWords dosage={view.dosage} />
      )}
    </Box>
  );
}
