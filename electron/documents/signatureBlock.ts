/** Recipients on the left; capacity, post, the free place for the signature, and the name on the right. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Signatory } from '../../shared/domain/decision.ts';
import { FORM, SIGNATURE_PLACE } from './form.ts';
import type { Block } from './sheet/sheet.ts';
import { breakable, centred } from './textBlocks.ts';

const SIGNER_WIDTH = 250;

type Signed = Pick<Extract<Block, { kind: 'closing' }>, 'signatory' | 'recipients' | 'draft'>;

/**
 * The closing text and the signature, never parted: a signature block must not stand alone on a page.
 * `closing` is the paper's last paragraph, short enough for one page together with the block.
 */
export const closingWithSignature = (
  closing: readonly Content[],
  { signatory, recipients, draft = false }: Signed,
  recipientsTitle: string,
): Content => ({
  unbreakable: true,
  stack: [
    ...closing,
    {
      columns: [
        {
          width: '*',
          stack: [
            {
              text: recipients.length === 0 ? '' : recipientsTitle,
              bold: true,
              italics: true,
              fontSize: FORM.recipientsTitleSize,
            },
            ...recipients.map(
              (text): Content => ({ text: breakable(text), fontSize: FORM.recipientsSize, lineHeight: 1.1 }),
            ),
          ],
        },
        { width: SIGNER_WIDTH, stack: signer(signatory, SIGNER_WIDTH, draft ? null : SIGNATURE_PLACE.name) },
      ],
      columnGap: 12,
      margin: [0, 12, 0, 0],
    },
  ],
});

/**
 * Capacity may hold several lines ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH") or none where the Chair is the authority.
 * The named destination `signature-person` (`place`; null where another signer stands beside) is the top left corner of the free place (SIGNATURE_PLACE) under the post.
 */
export function signer({ capacity, post, name }: Signatory, width: number, place: string | null): Content[] {
  const titles = [...capacity.split('\n'), post].filter((line) => line.trim() !== '');
  return [
    ...titles.map((line) => centred(line, FORM.signatureSize, { bold: true })),
    {
      // A destination needs a line of text: one blank, too small to see.
      text: '\u00A0',
      ...(place === null ? {} : { id: place }),
      fontSize: 1,
      lineHeight: 1,
      margin: [(width - SIGNATURE_PLACE.width) / 2, 4, 0, SIGNATURE_PLACE.height + 2],
    },
    centred(name, FORM.signatureSize, { bold: true }),
  ];
}
