import { Button, Menu, Modal, TextInput } from "@mantine/core";
import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { toast, useUi } from "@rapport/ui";
import { useState } from "react";
import { href, searchText, useGo, useSearch } from "../shell/address.ts";
import { useWords } from "../shell/words.ts";
import { FieldForm } from "./field-form.tsx";
import { inOrder, keepViews, viewsOf, withView, withoutView, type View } from "./views.ts";

/** The views of a list that were saved in this browser, and the way to save the one that is shown. */
export function SavedViews({ list }: { list: string }) {
  const { t } = useWords();
  const go = useGo();
  const { search } = useSearch();
  const [views, setViews] = useState<readonly View[]>(() => viewsOf(list));
  const [naming, setNaming] = useState(false);
  const keep = (next: readonly View[]) => {
    keepViews(list, next);
    setViews(next);
  };
  const here = inOrder(searchText(search));
  const remove = (view: View) => {
    keep(withoutView(views, view.name));
    toast.plain(t("views.removed", { name: view.name }), { label: t("actions.undo"), run: () => keep(views) });
  };
  if (views.length === 0 && here === "") return null;
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconBookmark size={18} stroke={1.6} />}>
            {views.find((view) => view.search === here)?.name ?? t("views.views")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => go(`${href(list)}${view.search}`)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item disabled={here === ""} onClick={() => setNaming(true)}>
            {t("views.save")}
          </Menu.Item>
          {views
            .filter((view) => view.search === here)
            .map((view) => (
              <Menu.Item
                key={view.name}
                color="bad"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                onClick={() => remove(view)}
              >
                {t("views.remove", { name: view.name })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <NameDialog
        opened={naming}
        onClose={() => setNaming(false)}
        onName={(name) => keep(withView(views, { name, search: here }))}
      />
    </>
  );
}

interface NameDialogProps {
  opened: boolean;
  onClose: () => void;
  onName: (name: string) => void;
}

function NameDialog({ opened, onClose, onName }: NameDialogProps) {
  const { t } = useWords();
  const { text } = useUi();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!name.trim()) return;
    onName(name.trim());
    toast.good(t("views.saved", { name: name.trim() }));
    setName("");
    setTried(false);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("views.save")}
      size={420}
      closeButtonProps={{ "aria-label": text.close }}
    >
      <FieldForm onSubmit={save}>
        <TextInput
          label={t("views.name")}
          description={t("views.nameHint")}
          maxLength={60}
          data-autofocus
          value={name}
          error={tried && !name.trim() ? t("setup.problems.missing") : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="manager-row">
          <Button type="submit">{t("actions.save")}</Button>
        </div>
      </FieldForm>
    </Modal>
  );
}
