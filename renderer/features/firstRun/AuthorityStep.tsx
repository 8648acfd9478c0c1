import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { DraftAuthority } from './draftOffice.ts';

const FIELDS = [
  'name',
  'parentName',
  'place',
  'province',
  'symbol',
  'capacity',
  'post',
  'signatory',
] as const satisfies readonly (keyof DraftAuthority)[];
const HINTS: Partial<Record<keyof DraftAuthority, string>> = {
  name: 'nameHint',
  symbol: 'symbolHint',
  capacity: 'capacityHint',
  post: 'postHint',
};

type AuthorityStepProps = {
  readonly authority: DraftAuthority;
  readonly onChange: (authority: DraftAuthority) => void;
};

/** What the papers print about the authority and whoever signs for it. */
export function AuthorityStep({ authority, onChange }: AuthorityStepProps) {
  const { t } = useSpeech();
  return (
    <div className="columns">
      {FIELDS.map((key) => (
        <TextField
          key={key}
          label={t(`window.frame.firstRun.${key}`)}
          placeholder={HINTS[key] === undefined ? undefined : t(`window.frame.firstRun.${HINTS[key]}`)}
          value={authority[key]}
          maxLength={300}
          onType={(text) => onChange({ ...authority, [key]: text })}
        />
      ))}
    </div>
  );
}
