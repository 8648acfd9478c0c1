import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../app/language.tsx';
import './overlay.css';

type OverlayProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** box = in the middle, side = the whole height at the right, top = under the bar, without a visible heading. */
  readonly form?: 'box' | 'side' | 'top';
  readonly children: ReactNode;
};

/** Over the place, until Esc, a click beside it or its cross. Focus goes in and comes back where it was. */
export function Overlay({ title, onClose, form = 'box', children }: OverlayProps) {
  const { t } = useSpeech();
  return (
    <ModalOverlay className={`veil ${form}`} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="overlay">
        <Dialog>
          <header className={form === 'top' ? 'unseen' : ''}>
            <Heading slot="title">{title}</Heading>
            <Button className="quiet" slot="close" aria-label={t('window.frame.close')}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
