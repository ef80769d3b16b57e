import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { DocumentTarget } from '../api/answers';
import { useAftercare } from '../api/use-aftercare';
import { gatedKind } from '../constants';
import { dismissRefusal, type Refusal } from '../entry/refusals';
import { useOpenLocale } from '../entry/target';
import { findingsIn } from '../readiness/finding-groups';
import { FindingsList } from '../readiness/findings-list';
import { useText } from '../translations/use-text';
import { blockingLocales, isBlockedByOthersAlone } from './blocking-locales';
import { useOperation } from './use-operation';

/** Why a publish was refused: the same list as the side panel's, with a way out where there is one. */
export default function RefusedPublish({ refusal }: { refusal: Refusal }) {
  const { text } = useText();
  const findings = findingsIn(refusal.details);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && dismissRefusal()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('refused.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{refusal.message}</Typography>
            <FindingsList findings={findings} onLeave={dismissRefusal} />
            <WithdrawOthers refusal={refusal} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={dismissRefusal}>
            {text('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Offers to withdraw the languages in the way; works on what is saved, so it asks to save first. */
function WithdrawOthers({ refusal }: { refusal: Refusal }) {
  const { text, languageName } = useText();
  const api = useAftercare();
  const locale = useOpenLocale();
  const isModified = useForm('Refused', (state) => state.modified);
  const { isBusy, error, perform } = useOperation();
  const withdrawLocales = blockingLocales(refusal.details);
  const kind = gatedKind(refusal.model);
  if (!isBlockedByOthersAlone(refusal.details) || !kind || !refusal.documentId) return null;
  const target: DocumentTarget = { kind, documentId: refusal.documentId, locale };
  const languages = withdrawLocales.map(languageName).join(', ');
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p">
        {text(isModified ? 'refused.others.unsaved' : 'refused.others', { languages })}
      </Typography>
      <Button
        variant="danger-light"
        loading={isBusy}
        disabled={isModified}
        onClick={() =>
          void perform({
            target,
            run: () => api.publish({ ...target, withdrawLocales }),
            done: text('refused.others.done', { languages }),
            onDone: dismissRefusal,
          })
        }
      >
        {text('refused.others.confirm', { languages })}
      </Button>
      {error && (
        <Typography role="alert" textColor="danger600">
          {error}
        </Typography>
      )}
    </Flex>
  );
}
