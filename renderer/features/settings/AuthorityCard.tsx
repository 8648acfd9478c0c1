import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { AuthorityForm } from './AuthorityForm.tsx';
import { Card } from './Card.tsx';
import { Facts } from './Facts.tsx';

type Authority = Output<'office.settings'>['authority'];

export function AuthorityCard({ authority }: { readonly authority: Authority }) {
  const { t } = useSpeech();
  const [editing, setEditing] = useState(false);
  const may = useMay('administer');
  const { name, parentName, place, province, symbol, signatory } = authority;
  return (
    <Card
      title={t('window.settings.authority')}
      action={
        may && (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {t('window.settings.editAuthority')}
          </button>
        )
      }
    >
      <Facts
        facts={[
          ['name', name],
          ['parentName', parentName],
          ['province', province],
          ['place', place],
          ['symbol', symbol],
          ['signatory', [signatory.capacity, signatory.post, signatory.name].join(' · ')],
        ]}
      />
      {editing && <AuthorityForm authority={authority} onClose={() => setEditing(false)} />}
    </Card>
  );
}
