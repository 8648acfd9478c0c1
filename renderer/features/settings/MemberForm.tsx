import type { Output } from '../../../shared/contract/api.ts';
import { ROLES } from '../../../shared/domain/access.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { EditForm, type Typed } from './EditForm.tsx';

type Member = Output<'office.settings'>['members'][number];
type MemberFormProps = {
  /** Null = somebody new. */
  readonly member: Member | null;
  /** Whoever edits edits their own entry: they cannot leave by themselves. */
  readonly own: boolean;
  readonly onClose: () => void;
};

export function MemberForm({ member, own, onClose }: MemberFormProps) {
  const { t } = useSpeech();
  const add = useCommand('office.addMember');
  const change = useCommand('office.changeMember');
  const save = async (typed: Typed, form: FormData) => {
    const roles = ROLES.filter((role) => form.getAll('roles').includes(role));
    const person = { user: member?.user ?? typed('user'), name: typed('name'), title: typed('title'), roles };
    const answer = await (member === null
      ? add.mutateAsync(person)
      : change.mutateAsync({ ...person, active: own || form.has('active') }));
    return answer.ok ? null : answer.error;
  };
  const title = t(member ? 'window.settings.editMember' : 'window.settings.addMember', { name: member?.name });
  return (
    <EditForm title={title} onSave={save} onClose={onClose}>
      <TextField
        label={t('window.settings.memberName')}
        name="name"
        defaultValue={member?.name}
        required
        maxLength={300}
      />
      <TextField label={t('window.settings.memberTitle')} name="title" defaultValue={member?.title} maxLength={300} />
      {member === null && (
        <TextField
          label={t('window.settings.memberUser')}
          name="user"
          required
          maxLength={40}
          pattern="[A-Za-z0-9._\-]{1,40}"
          title={t('window.settings.userHint')}
          placeholder={t('window.settings.userHint')}
        />
      )}
      <Roles held={member?.roles ?? ['member']} />
      {member !== null && !own && (
        <label className="check">
          <input type="checkbox" name="active" defaultChecked={member.active} />
          {t('window.settings.active')}
        </label>
      )}
      <p className="fine">{t(member === null ? 'window.settings.newMemberText' : 'window.settings.leaveText')}</p>
    </EditForm>
  );
}

function Roles({ held }: { readonly held: Member['roles'] }) {
  const { t } = useSpeech();
  return (
    <fieldset className="roles">
      <legend>{t('window.settings.memberRoles')}</legend>
      {ROLES.map((role) => (
        <label className="check" key={role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={held.includes(role)} />
          <span>
            {t(`roles.${role}`)}
            <small>{t(`window.settings.role_${role}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
