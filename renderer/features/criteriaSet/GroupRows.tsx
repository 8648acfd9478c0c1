import { useEffect, useRef } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { inLanguage } from '../../components/inLanguage.ts';

type Group = Output<'office.criteriaSet'>['groups'][number];
type Criterion = Group['criteria'][number];

export function GroupRows({ group, chosen }: { readonly group: Group; readonly chosen: string | null }) {
  const { t, language } = useSpeech();
  return (
    <tbody>
      <tr className="band">
        <td>{group.numeral}</td>
        <th scope="rowgroup">{inLanguage(group.title, language)}</th>
        <td className="num">{decimalText(group.maximum, language)}</td>
        <td colSpan={2} />
      </tr>
      {group.criteria.map((one) => (
        <tr key={one.code}>
          <td className="code">{one.code}</td>
          <th scope="row">
            <CriterionText criterion={one} open={one.code === chosen} />
          </th>
          <td className="num">{decimalText(one.maximum, language)}</td>
          <td>{word(t, 'scoring', one.scoring)}</td>
          <td>{word(t, 'notApplicable', one.notApplicable)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** The word for a code of the set; a code without one stands as it is. */
export function word(t: (key: string) => string, of: string, code: string): string {
  return known(t, `window.criteriaSet.${of}_${code.replaceAll('-', '_')}`, code);
}

function known(t: (key: string) => string, key: string, code: string): string {
  const said = t(key);
  return said === key ? code : said;
}

/** Guidance, evidence and references open below the name. */
function CriterionText({ criterion, open }: { readonly criterion: Criterion; readonly open: boolean }) {
  const { t, language } = useSpeech();
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!open) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.querySelector('summary')?.focus();
  }, [open]);
  const { guidance, evidence, crossCheckedWith, referenceData, evidenceRequired } = criterion;
  const title = inLanguage(criterion.title, language);
  const facts = [
    ['guidance', guidance && inLanguage(guidance, language)],
    [
      'evidence',
      [evidence && inLanguage(evidence, language), evidenceRequired ? t('window.criteriaSet.evidenceRequired') : null]
        .filter(Boolean)
        .join(' · '),
    ],
    ['crossChecked', crossCheckedWith && inLanguage(crossCheckedWith, language)],
    ['reference', referenceData.map((one) => known(t, `indicators.${one}`, one)).join(', ')],
  ].filter(([, text]) => text);
  if (facts.length === 0) return title;
  return (
    <details ref={place} open={open}>
      <summary>{title}</summary>
      <dl>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`window.criteriaSet.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
