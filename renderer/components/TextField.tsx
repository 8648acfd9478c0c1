import { type ComponentPropsWithRef, useId } from 'react';

type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'id' | 'className'> & {
  readonly label: string;
  readonly onType?: (text: string) => void;
};

/** A line of text with its name above it, heard at every key or read by its form. What is typed is never rewritten. */
export function TextField({ label, onType, ...field }: TextFieldProps) {
  const id = useId();
  return (
    <p className="labelled">
      <label htmlFor={id}>{label}</label>
      <input {...field} id={id} className="field" onChange={(event) => onType?.(event.target.value)} />
    </p>
  );
}
