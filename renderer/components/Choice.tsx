import { useId } from 'react';
import './choice.css';

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly name: (option: T) => string;
  readonly onChoose: (option: T) => void;
};

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, options, value, name, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div>
        {options.map((one) => (
          <label key={one}>
            <input
              type="radio"
              className="unseen"
              name={group}
              checked={one === value}
              onChange={() => onChoose(one)}
            />
            <span className="option">{name(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
