import { Button } from "@mantine/core";
import { useState } from "react";
import {
  Avatar,
  Composer,
  ConversationRow,
  PresenceLabel,
  ProductCard,
  SplitView,
  Thread,
  type ThreadMessage,
} from "../src/index.ts";
import styles from "./gallery.module.css";
import { MESSAGES, NOW, PRODUCTS } from "./sample.ts";

const older: ThreadMessage[] = Array.from({ length: 12 }, (_, index) => ({
  id: `o${index}`,
  authorId: index % 2 ? "ana" : "lea",
  authorName: index % 2 ? "Ana Moreau" : "Léa Brandt",
  mine: index % 2 === 1,
  sentAt: `2026-02-03T${String(8 + index).padStart(2, "0")}:30:00Z`,
  kind: "text",
  text: index % 2 ? "Yes, it comes back in size M at the end of the month." : "Is the lichen one coming back?",
  ...(index % 2 && { delivery: "read" as const }),
}));

/** A whole conversation screen, with the list beside it. */
export function ConversationPage() {
  const alone = new URL(location.href).searchParams.get("list") === null;
  return <SplitView list={<List />} detail={<Talk />} showDetail={alone} />;
}

function List() {
  const me = location.href;
  return (
    <>
      <h1 className={styles.listHead}>Conversations</h1>
      <ConversationRow
        href={me}
        name="Léa Brandt"
        presence="online"
        lastMessage="Which size do you wear?"
        lastMine
        lastAt="2026-03-12T15:18:00Z"
        current
        turn="theirs"
      />
      <ConversationRow
        href={me}
        name="Tom Okafor"
        presence="recent"
        lastMessage="Do the boots run small? I am between 41 and 42"
        lastAt="2026-03-12T14:02:00Z"
        unread={2}
      />
      <ConversationRow
        href={me}
        name="Mira Nowak"
        lastMessage="Thank you, that helped"
        lastAt="2026-03-11T10:00:00Z"
        turn="mine"
      />
      <ConversationRow
        href={me}
        name="Sven Lind"
        presence="unavailable"
        lastMessage="3 photos"
        lastAt="2026-03-09T10:00:00Z"
        unread={1}
      />
      <ConversationRow
        href={me}
        name="Visitor from the shop"
        lastMessage="Is there a shop in Grenoble?"
        lastAt="2026-02-19T10:00:00Z"
        turn="theirs"
      />
    </>
  );
}

function Talk() {
  const [messages, setMessages] = useState<ThreadMessage[]>(MESSAGES);
  const [more, setMore] = useState(true);
  const [draft, setDraft] = useState("");
  const [products, setProducts] = useState(false);
  const send = () => {
    const id = `new${messages.length}`;
    const mine = {
      id,
      authorId: "ana",
      authorName: "Ana Moreau",
      mine: true,
      sentAt: NOW,
      kind: "text" as const,
      text: draft,
    };
    setMessages([...messages, { ...mine, delivery: "sent" }]);
    setDraft("");
  };
  return (
    <>
      <header className={styles.threadHead}>
        <Avatar name="Léa Brandt" size={40} presence="online" decorative />
        <div>
          <h1>Léa Brandt</h1>
          <PresenceLabel state="online" word="Online" />
        </div>
      </header>
      <Thread
        label="Conversation with Léa Brandt"
        messages={messages}
        unreadFrom="m7"
        typing={["Léa"]}
        hasOlder={more}
        onLoadOlder={() => {
          setMessages((now) => [...older, ...now]);
          setMore(false);
        }}
        onRetry={(id) => setMessages((now) => now.map((one) => (one.id === id ? { ...one, delivery: "sent" } : one)))}
        productActions={() => (
          <>
            <Button size="sm" variant="default">
              See it
            </Button>
            <Button size="sm">Add</Button>
          </>
        )}
      />
      <Composer
        value={draft}
        onChange={setDraft}
        onSend={send}
        onPhotos={() => undefined}
        onProduct={() => setProducts(!products)}
        productOpen={products}
        panel={
          products && (
            <div className={styles.products}>
              {PRODUCTS.map((product) => (
                <ProductCard key={product.sku} product={product} compact />
              ))}
            </div>
          )
        }
      />
    </>
  );
}
