import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { useText } from '../../translations/use-text';
import { FieldGrid } from '../dosage/part-editor';
import { errorUnder } from '../shared/errors';
import { FieldFrame } from '../shared/field-frame';
import type { FieldProps } from '../shared/field-props';
import {
  type ChosenFile,
  chosenFiles,
  RIGHTS_FLAGS,
  RIGHTS_TEXTS,
  type Rights,
  rightsOf,
  withRights,
} from './rights';

/** Rights in each chosen picture or video. Uploads are public as soon as they are uploaded, so it says that too. */
const MediaRightsInput = forwardRef<HTMLDivElement, FieldProps>((props, ref) => {
  const { name, disabled } = props;
  const { text } = useText();
  const { value, rawError, onChange } = useField(name);
  const files = chosenFiles(
    useForm('MediaRights', (state) => (state.values as Record<string, unknown>).media),
  );
  return (
    <FieldFrame {...props} error={errorUnder(rawError)} ref={ref}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography textColor="neutral600">
          {text(files.length === 0 ? 'media-rights.empty' : 'media-rights.explain')}
        </Typography>
        {files.map((file) => (
          <FileRights
            key={file.file}
            name={`${name}.${file.file}`}
            file={file}
            rights={rightsOf(value, file.file)}
            disabled={disabled}
            onChange={(changed) => onChange(name, withRights(value, { files, changed }))}
          />
        ))}
      </Flex>
    </FieldFrame>
  );
});

interface FileRightsProps {
  readonly name: string;
  readonly file: ChosenFile;
  readonly rights: Rights;
  readonly disabled?: boolean;
  readonly onChange: (rights: Rights) => void;
}

function FileRights({ name, file, rights, disabled, onChange }: FileRightsProps) {
  const { text } = useText();
  return (
    <Box role="group" aria-label={file.name} padding={4} hasRadius borderColor="neutral200">
      <Flex gap={3} paddingBottom={3} alignItems="flex-start">
        {file.isImage && file.url && (
          <img src={file.url} alt="" width={48} height={48} style={{ objectFit: 'cover', borderRadius: 4 }} />
        )}
        <Box minWidth={0}>
          <Typography tag="h2" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Typography>
          <Typography variant="pi" textColor={file.alternativeText ? 'neutral600' : 'danger600'}>
            {file.alternativeText || text('media-rights.no-alternative')}
          </Typography>
        </Box>
      </Flex>
      <FieldGrid $holds="choice">
        {RIGHTS_TEXTS.map((column) => (
          <Field.Root key={column} name={`${name}.${column}`}>
            <Field.Label>{text(`media-rights.${column}`)}</Field.Label>
            <TextInput
              value={rights[column]}
              disabled={disabled}
              onChange={(event: { target: { value: string } }) =>
                onChange({ ...rights, [column]: event.target.value })
              }
            />
          </Field.Root>
        ))}
      </FieldGrid>
      <Flex gap={4} wrap="wrap" paddingTop={3}>
        {RIGHTS_FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            checked={rights[flag]}
            disabled={disabled || (flag === 'consentRecorded' && !rights.showsPerson)}
            onCheckedChange={(checked: boolean | 'indeterminate') =>
              onChange({ ...rights, [flag]: checked === true })
            }
          >
            {text(`media-rights.${flag}`)}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
}

export default MediaRightsInput;
