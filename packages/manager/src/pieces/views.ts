/** A saved view of a list: the filters of its address, under a name. */
export interface View {
  name: string;
  search: string;
}

/** Filters in one order, so that the same view is known again however it was reached. */
export function inOrder(search: string): string {
  const values = new URLSearchParams(search);
  values.sort();
  const text = values.toString();
  return text ? `?${text}` : "";
}

const kept = (list: string) => `rapport.views${list}`;
const most = 30;

/** The views of a list that this browser keeps. */
export function viewsOf(list: string): View[] {
  try {
    const views = JSON.parse(localStorage.getItem(kept(list)) ?? "[]") as View[];
    return views.filter((view) => typeof view.name === "string" && typeof view.search === "string");
  } catch {
    return [];
  }
}

export function keepViews(list: string, views: readonly View[]): void {
  localStorage.setItem(kept(list), JSON.stringify(views));
}

/** Adds a view; one of the same name is replaced. */
export function withView(views: readonly View[], view: View): View[] {
  return [...withoutView(views, view.name), view].slice(-most);
}

export function withoutView(views: readonly View[], name: string): View[] {
  return views.filter((view) => view.name !== name);
}
