import { useSpeech } from '../app/language.tsx';
import './ruleName.css';

/** A finding's rule by its short name; its code, which support asks for, is the tooltip. */
export function RuleName({ code }: { readonly code: string }) {
  const { t } = useSpeech();
  return (
    <span className="rule-name" title={code}>
      {t(`rules.${code}`)}
    </span>
  );
}
