import { useQuery } from '@tanstack/react-query';
import { licencesText } from '../../api/files.ts';
import { useSpeech } from '../../app/language.tsx';

/** Of what others made and the product carries along; in the words of each licence, which are English. */
export function Licences() {
  const { t } = useSpeech();
  const { data, isError } = useQuery({
    queryKey: ['licences'],
    queryFn: licencesText,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <p>{t('window.help.licencesText')}</p>
      {isError && <p role="status">{t('window.help.licencesMissing')}</p>}
      <pre lang="en">{data}</pre>
    </>
  );
}
