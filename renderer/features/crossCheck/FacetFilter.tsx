import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSpeech } from '../../app/language.tsx';
import { Choices, type Option } from '../../components/Choices.tsx';

type FacetFilterProps = {
  readonly name: string;
  readonly options: readonly Option[];
  /** None = all. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

/** A check list behind a button that says how many of it are chosen. */
export function FacetFilter({ name, options, chosen, onChoose }: FacetFilterProps) {
  const { t } = useSpeech();
  return (
    <DialogTrigger>
      <Button className={chosen.length > 0 ? 'button facet chosen' : 'button facet'}>
        {chosen.length > 0 ? t('window.crossCheck.filterCount', { name, count: chosen.length }) : name}
      </Button>
      <Popover className="facet-list" placement="bottom start">
        <Dialog aria-label={name}>
          <Choices
            legend={name}
            type="checkbox"
            options={options}
            chosen={chosen}
            onChoose={(value, on) => onChoose(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
