import { useId } from 'react';
import './viewTabs.css';

type ViewTabsProps<T extends string> = {
  readonly legend: string;
  readonly tabs: readonly { readonly view: T; readonly name: string; readonly count: string }[];
  readonly view: T;
  readonly onView: (view: T) => void;
};

/** The views of one place, each with how much is in it. */
export function ViewTabs<T extends string>({ legend, tabs, view, onView }: ViewTabsProps<T>) {
  const group = useId();
  return (
    <fieldset className="tabs">
      <legend className="unseen">{legend}</legend>
      {tabs.map((tab) => (
        <label key={tab.view}>
          <input
            type="radio"
            name={group}
            className="unseen"
            checked={tab.view === view}
            onChange={() => onView(tab.view)}
          />
          <span>
            {tab.name} <small className="num">{tab.count}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
