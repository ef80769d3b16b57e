import { Badge, Box, Flex, Loader, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { VersionEntry } from '../api/answers';
import { useAftercare } from '../api/use-aftercare';
import { useRequest } from '../api/use-request';
import type { ActionDialogProps } from '../entry/actions';
import { useText } from '../translations/use-text';
import { DialogFrame } from './dialog-frame';
import { useOperation } from './use-operation';

/** Make an earlier version the draft again. */
export default function RestoreDialog({ target, onClose }: ActionDialogProps) {
  const { text } = useText();
  const api = useAftercare();
  const versions = useRequest('versions', () => api.versions(target));
  const [chosen, setChosen] = useState<number | null>(null);
  const { isBusy, error, perform } = useOperation();
  const restore = () =>
    chosen !== null &&
    void perform({
      target,
      run: () => api.restore({ ...target, version: chosen }),
      done: text('restore.done', { version: chosen }),
      onDone: onClose,
    });
  const entries = versions.data?.data ?? [];
  return (
    <DialogFrame
      onClose={onClose}
      onConfirm={entries.length > 0 ? restore : undefined}
      confirmLabel={text('restore.confirm')}
      isBusy={isBusy}
      isIncomplete={chosen === null}
      error={versions.status === 'failed' ? versions.error.message || text('operation.failed') : error}
    >
      <Typography tag="p">{text('restore.explain')}</Typography>
      {versions.status === 'loading' && <Loader small>{text('loading')}</Loader>}
      {versions.status === 'ready' && entries.length === 0 && (
        <Typography textColor="neutral600">{text('restore.empty')}</Typography>
      )}
      {entries.length > 0 && (
        <Radio.Group
          aria-label={text('restore.choose')}
          value={chosen === null ? '' : String(chosen)}
          onValueChange={(value: string) => setChosen(Number(value))}
        >
          <Flex direction="column" alignItems="stretch" gap={3}>
            {entries.map((entry) => (
              <VersionRow key={entry.version} entry={entry} />
            ))}
          </Flex>
        </Radio.Group>
      )}
    </DialogFrame>
  );
}

function VersionRow({ entry }: { entry: VersionEntry }) {
  const { text, day } = useText();
  return (
    <Box padding={3} hasRadius borderColor="neutral200">
      <Flex gap={2} wrap="wrap">
        <Radio.Item value={String(entry.version)}>
          {text('restore.version', { version: entry.version, date: day(entry.publishedAt) })}
        </Radio.Item>
        {entry.isCurrent && <Badge>{text('restore.current')}</Badge>}
      </Flex>
      {entry.changes.length > 0 && (
        <Box tag="ul" paddingLeft={6} paddingTop={1} style={{ listStyle: 'disc' }}>
          {entry.changes.map((change) => (
            <li key={change}>
              <Typography variant="pi" textColor="neutral700">
                {change}
              </Typography>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
