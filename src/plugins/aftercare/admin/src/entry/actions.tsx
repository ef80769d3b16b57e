import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { Check, Clock, Cross } from '@strapi/icons';
import { type ComponentType, lazy, type ReactNode, Suspense, useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { DocumentTarget, Me } from '../api/answers';
import { useAccess } from '../api/use-access';
import { useDocumentTarget } from './target';

export interface ActionDialogProps {
  readonly target: DocumentTarget;
  readonly onClose: () => void;
}

interface ActionOptions {
  readonly permission: keyof Me['can'];
  readonly message: { readonly id: string; readonly defaultMessage: string };
  readonly icon: ReactNode;
  readonly variant?: 'danger';
  readonly load: () => Promise<{ default: ComponentType<ActionDialogProps> }>;
  /** Whether the document is in a state the action makes sense for. */
  readonly applies: (props: DocumentActionProps) => boolean;
}

/** An entry of the document's menu that opens a dialog; the dialog's code arrives when it opens. */
function dialogAction({
  permission,
  message,
  icon,
  variant,
  load,
  applies,
}: ActionOptions): DocumentActionComponent {
  const Dialog = lazy(load);
  const action: DocumentActionComponent = (props) => {
    const { formatMessage } = useIntl();
    const { me } = useAccess();
    const target = useDocumentTarget(props);
    const content = useCallback(
      ({ onClose }: { onClose: () => void }) =>
        target && (
          <Suspense fallback={null}>
            <Dialog target={target} onClose={onClose} />
          </Suspense>
        ),
      [target],
    );
    if (!target || !me?.can[permission] || !applies(props)) return null;
    const label = formatMessage(message);
    return { label, icon, variant, position: 'panel', dialog: { type: 'modal', title: label, content } };
  };
  action.position = 'panel';
  return action;
}

const isDraftOpen = ({ activeTab }: DocumentActionProps) => activeTab !== 'published';
const isLive = ({ document }: DocumentActionProps) =>
  document?.status === 'published' || document?.status === 'modified' || Boolean(document?.publishedAt);

export const ApproveAction = dialogAction({
  permission: 'approve',
  message: { id: 'aftercare.approve.action', defaultMessage: 'Approve' },
  icon: <Check />,
  load: () => import('../actions/approve-dialog'),
  applies: isDraftOpen,
});

export const WithdrawAction = dialogAction({
  permission: 'withdraw',
  message: { id: 'aftercare.withdraw.action', defaultMessage: 'Withdraw' },
  icon: <Cross />,
  variant: 'danger',
  load: () => import('../actions/withdraw-dialog'),
  applies: isLive,
});

export const RestoreAction = dialogAction({
  permission: 'restore',
  message: { id: 'aftercare.restore.action', defaultMessage: 'Go back to a version' },
  icon: <Clock />,
  load: () => import('../actions/restore-dialog'),
  applies: isDraftOpen,
});

/**
 * Puts our entries right after Strapi's publish and save, which keep their places: the list is
 * positional, the first two are the buttons and the rest is the menu.
 */
export function withOurActions(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  const ours = [ApproveAction, WithdrawAction, RestoreAction];
  return [...actions.slice(0, 2), ...ours, ...actions.slice(2)];
}
