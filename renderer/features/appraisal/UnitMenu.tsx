import { ChevronDown, FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import type { Sheet } from './sheetTypes.ts';

const FORMATS = ['pdf', 'xlsx'] as const;

/** What there is to take away from a unit: its result in a sentence, its score sheet as a file. */
export function UnitMenu({ sheet }: { readonly sheet: Sheet }) {
  const { t, language } = useSpeech();
  const [reading, setReading] = useState(false);
  const make = useCommand('appraisal.scoreSheet');
  const fetch = async (format: (typeof FORMATS)[number]): Promise<void> => {
    if (make.isPending) return;
    const answer = await make.mutateAsync({ year: sheet.year, unit: sheet.unit.code, format, language });
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button unit-menu" aria-busy={make.isPending}>
          <FileDown size={14} aria-hidden="true" />
          <span>{t(make.isPending ? 'window.appraisal.makingSheet' : 'window.appraisal.takeAway')}</span>
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
        <Popover className="menu" placement="bottom end">
          <Menu>
            {sheet.result.sentences.length > 0 && (
              <MenuItem onAction={() => setReading(true)}>{t('window.appraisal.readAloud')}</MenuItem>
            )}
            {FORMATS.map((format) => (
              <MenuItem key={format} onAction={() => void fetch(format)}>
                {t(`window.appraisal.sheetAs.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {reading && <ReadAloud sheet={sheet} onClose={() => setReading(false)} />}
      <Refusal failure={make.data?.ok === false ? make.data.error : null} />
    </>
  );
}
