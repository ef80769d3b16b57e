import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../translations/use-text';

interface DialogFrameProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly confirmLabel?: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly isIncomplete?: boolean;
  readonly error?: string | null;
  readonly onConfirm?: () => void;
}

/** Body and footer of our dialogs; the Content Manager draws the rest. */
export function DialogFrame(props: DialogFrameProps) {
  const { children, onClose, confirmLabel, isDanger, isBusy, isIncomplete, error, onConfirm } = props;
  const { text } = useText();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
          {error && (
            <Box role="alert" padding={3} hasRadius background="danger100">
              <Typography textColor="danger700">{error}</Typography>
            </Box>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text(onConfirm ? 'cancel' : 'close')}
        </Button>
        {onConfirm && (
          <Button
            variant={isDanger ? 'danger' : 'default'}
            loading={isBusy}
            disabled={isIncomplete || isBusy}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}
