import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Asked } from '../../components/Asked.tsx';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { RowList } from '../../components/RowList.tsx';
import { TextField } from '../../components/TextField.tsx';
import { keyOf, type Paper } from './papers.ts';

type Entry = Output<'papers.numbers'>['series'][number]['entries'][number];
type NumberRegisterProps = {
  readonly year: number;
  readonly papers: readonly Paper[];
  readonly chosen: Paper | null;
  readonly onChoose: (key: string) => void;
};

/** The register of numbers: each series of a year in its order, with what other papers of the office took. */
export function NumberRegister({ year, papers, chosen, onChoose }: NumberRegisterProps) {
  const { t, language } = useSpeech();
  const register = useCall('papers.numbers', { year });
  const mayChange = useMay('issue');
  const [withdrawing, withdraw] = useState<Entry | null>(null);
  const paperOf = ({ paper }: Entry): Paper | null =>
    papers.find(
      (one) =>
        paper !== null &&
        paper.year === year &&
        one.kind === paper.kind &&
        (one.unit?.code ?? null) === paper.unit &&
        one.ordinal === paper.ordinal,
    ) ?? null;
  return (
    <Asked result={register}>
      {({ series }) =>
        series.length === 0 ? (
          <p className="muted">{t('window.decisions.registerEmpty')}</p>
        ) : (
          <>
            <RowList
              label={t('window.decisions.register')}
              head={
                <>
                  <th scope="col" className="num">
                    {t('window.decisions.number')}
                  </th>
                  <th scope="col">{t('window.decisions.numberDay')}</th>
                  <th scope="col">{t('window.decisions.paper')}</th>
                  <th scope="col">
                    <span className="unseen">{t('window.decisions.withdraw')}</span>
                  </th>
                </>
              }
            >
              {series.map((one) => (
                <tbody key={`${one.series} ${one.year}`}>
                  <tr className="kind">
                    <th scope="rowgroup" colSpan={4}>
                      {t('window.decisions.series', { series: one.series, year: String(one.year), next: one.next })}
                    </th>
                  </tr>
                  {one.entries.map((entry) => {
                    const paper = paperOf(entry);
                    return (
                      <ChosenRow
                        key={entry.entry}
                        chosen={paper !== null && chosen !== null && keyOf(paper) === keyOf(chosen)}
                        reachable
                        onChoose={() => paper && onChoose(keyOf(paper))}
                        detail="#decisions .detail"
                      >
                        <td className="num">
                          {entry.until > entry.number ? `${entry.number}–${entry.until}` : entry.number}
                        </td>
                        <td>{entry.day ? dateText(entry.day, language) : '–'}</td>
                        <td className={entry.paper ? '' : 'muted'}>
                          {entry.paper
                            ? `${t(`window.decisions.kind_${entry.paper.kind}`)} ${paper?.unit?.name ?? ''}`
                            : entry.note}
                        </td>
                        <td>
                          {mayChange && (
                            <button type="button" className="link" onClick={() => withdraw(entry)}>
                              {t('window.decisions.withdraw')}
                            </button>
                          )}
                        </td>
                      </ChosenRow>
                    );
                  })}
                </tbody>
              ))}
            </RowList>
            {withdrawing && <Withdraw year={year} entry={withdrawing} onClose={() => withdraw(null)} />}
          </>
        )
      }
    </Asked>
  );
}

type WithdrawProps = { readonly year: number; readonly entry: Entry; readonly onClose: () => void };

/** A number written down wrongly, taken back with its reason; the register keeps both. */
function Withdraw({ year, entry, onClose }: WithdrawProps) {
  const { t } = useSpeech();
  const withdraw = useCommand('papers.withdrawNumber');
  const save = async (form: FormData) => {
    const answer = await withdraw.mutateAsync({ year, entry: entry.entry, note: String(form.get('note')) });
    if (answer.ok) onClose();
  };
  return (
    <Overlay title={t('window.decisions.withdrawTitle', { number: entry.number })} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <p>{t('window.decisions.withdrawText')}</p>
        <TextField label={t('window.decisions.withdrawNote')} name="note" required maxLength={500} />
        {withdraw.data && !withdraw.data.ok && <Refusal failure={withdraw.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.cancel')}
          </button>
          <button type="submit" className="button main" aria-busy={withdraw.isPending}>
            {t('window.decisions.withdraw')}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}
