-- A hub: the logs of several desks in one PostgreSQL database (13 and later).
--
-- `hoinghi hub init` runs this once for the real log and once for rehearsals, each in a schema of its own,
-- in one transaction; run again it changes nothing. @schema@, @desk@ and @viewer@ stand for quoted names,
-- @rehearsed@ for true or false.
--
-- A desk has no right to write any table. It calls functions that run as the owner, look names up in this
-- schema alone (pg_temp last), and ask who is connected by session_user, which no SET ROLE changes.

CREATE SCHEMA IF NOT EXISTS @schema@;
REVOKE ALL ON SCHEMA @schema@ FROM PUBLIC;
GRANT USAGE ON SCHEMA @schema@ TO @desk@, @viewer@;
SET LOCAL search_path = @schema@, pg_temp;

-- Which conference it is, and the SHA-256 of the data that every desk must have.
CREATE TABLE IF NOT EXISTS conference (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  id text NOT NULL,
  data bytea NOT NULL,
  version bigint NOT NULL
);

-- Who may come; a role that was removed keeps its row, since chains name it.
CREATE TABLE IF NOT EXISTS desk (
  role name PRIMARY KEY,
  is_viewer boolean NOT NULL,
  may_forget boolean NOT NULL,
  -- The first number of its walk-ins' codes.
  block bigint NOT NULL,
  added timestamptz NOT NULL DEFAULT now(),
  removed timestamptz
);

-- When a desk was last heard of, how far its clock is ahead, how many events it holds.
CREATE TABLE IF NOT EXISTS visit (
  role name PRIMARY KEY,
  at timestamptz NOT NULL,
  ahead bigint NOT NULL,
  held bigint NOT NULL
);

-- Chains that a role goes on with which it did not begin.
CREATE TABLE IF NOT EXISTS adopted (
  store text PRIMARY KEY,
  role name NOT NULL
);

-- How far each chain has come. Its first branch has no name; one that forked off bears the hash of its
-- first event.
CREATE TABLE IF NOT EXISTS chain (
  store text NOT NULL,
  branch bytea NOT NULL,
  owner name NOT NULL,
  sequence bigint NOT NULL,
  head bytea NOT NULL,
  PRIMARY KEY (store, branch)
);

-- push() has looked at the form of its name; a constraint, as there was one once, would be looked at again
-- with every event. Nothing is locked where there is none.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'chain'::regclass AND conname = 'chain_store_check') THEN
    ALTER TABLE chain DROP CONSTRAINT chain_store_check;
  END IF;
END $$;

-- The events: the line that is hashed, and of its fields those that are asked for.
CREATE TABLE IF NOT EXISTS event (
  store text NOT NULL,
  branch bytea NOT NULL,
  sequence bigint NOT NULL,
  hash bytea NOT NULL,
  id uuid NOT NULL UNIQUE,
  kind text NOT NULL,
  list text NOT NULL,
  delegate text,
  seat text,
  target uuid,
  text_id text,
  line text NOT NULL,
  received timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (store, branch, sequence)
);
CREATE INDEX IF NOT EXISTS event_delegate ON event (delegate);
CREATE INDEX IF NOT EXISTS event_seat ON event (seat) WHERE seat IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_target ON event (target) WHERE target IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_text ON event (text_id) WHERE text_id IS NOT NULL;

-- What events say, apart from them, so that it can be erased.
CREATE TABLE IF NOT EXISTS sealed_text (
  id text PRIMARY KEY,
  random bytea NOT NULL,
  body text NOT NULL
);

-- Rosters, each sealed by an event, and their rows as that event sealed them.
CREATE TABLE IF NOT EXISTS roster (
  event uuid PRIMARY KEY,
  role name NOT NULL,
  rows bigint NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS roster_row (
  event uuid NOT NULL,
  place bigint NOT NULL,
  person text NOT NULL,
  seal bytea NOT NULL,
  -- NULL where the person was erased.
  random bytea,
  body text,
  PRIMARY KEY (event, place)
);
CREATE INDEX IF NOT EXISTS roster_row_person ON roster_row (person);

-- Who and what was erased, for all: ids, which name nobody.
CREATE TABLE IF NOT EXISTS forgotten (
  person text PRIMARY KEY,
  code text NOT NULL,
  role name NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS erased (
  text_id text PRIMARY KEY,
  role name NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

-- What desks keep because the hub does not take it: whose, from which place, why.
CREATE TABLE IF NOT EXISTS held (
  role name NOT NULL,
  store text NOT NULL,
  sequence bigint NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (role, store)
);

-- Whether who is connected is a desk; an error where not, and where the transaction would not see what others
-- have written meanwhile: whom they claimed, and who was forgotten.
CREATE OR REPLACE FUNCTION require_desk() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
BEGIN
  PERFORM FROM desk WHERE role = session_user AND removed IS NULL AND NOT is_viewer;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = format('%s is no desk of this hub', session_user);
  END IF;
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE invalid_transaction_state USING MESSAGE = 'a hub is asked in transactions that are read committed';
  END IF;
END $$;

-- Takes the next events of chains of who is connected, in their order, each with the random bytes and the
-- words of its text where it has one that was not erased.
--
-- An outcome for each: 'added', 'known', or why it is not taken: 'unreadable', 'rehearsed', 'text',
-- 'id-taken', 'not-yours', 'gap'. `first` is the check-in of the same person on the same list that another
-- chain brought before, where the event is one.
CREATE OR REPLACE FUNCTION push(lines text[], randoms bytea[], bodies text[])
RETURNS TABLE (outcome text, first text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp
-- Planned once for each session, whatever comes.
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  -- What a line looks like in which anything is escaped; S is a string, in which what must be escaped is, in
  -- the one form of the program. It takes 0.7 ms, fifty times the rest: the lines of every day have nothing
  -- escaped.
  form CONSTANT text := replace(
    '^\{"id":"[0-9a-f-]+"(?:,"delegate":S)?,"kind":S,"list":S,"store":"[0-9a-f]+"'
    ',"sequence":[1-9][0-9]*,"desk":S,"operator":S,"at":S(?:,"target":"[0-9a-f-]+")?'
    '(?:,"seat":S)?(?:,"batch":"[0-9a-f-]+")?'
    '(?:,"refused":\{"reason":S,"length":[0-9]+,"digest":"[0-9a-f]+"\})?'
    '(?:,"text":\{"id":S,"seal":"[0-9a-f]+"\})?,"previous":"[0-9a-f]+"$',
    'S', '"(?:[^"\\\u0001-\u001f]|\\["\\]|\\u[0-9a-f]{4})*"');
  hex CONSTANT text := '0123456789abcdef';
  uuid_form CONSTANT text := '________-____-____-____-____________';
  l text; w text[]; k int; f record; is_right boolean;
  -- What is read of a line.
  id_ text; delegate_ text; kind_ text; list_ text; s text; n_ text; target_ text; seat_ text; batch_ text;
  length_ text; digest_ text; t text; seal_ text; p_ text;
  n bigint; p bytea; h bytea; b bytea; c chain%ROWTYPE;
  -- Whether c is further than the table: a row that is written a thousand times in one transaction is read
  -- a thousand times slower.
  is_ahead boolean := false;
BEGIN
  -- The way of every day, in few expressions, for each of them costs anew in every transaction: one event
  -- about a person with nothing escaped and no words, the next of its chain. It is right where the line can be
  -- put together again of what stands between its quotes. Of two who bring it at once the second waits for the
  -- first, finds the chain further, and goes the long way.
  IF cardinality(lines) = 1 AND bodies[1] IS NULL THEN
    w := string_to_array(lines[1], '"');
    UPDATE chain SET sequence = chain.sequence + 1, head = sha256(convert_to(lines[1], 'UTF8')) FROM desk
    WHERE store = w[20] AND branch = '' AND owner = session_user AND cardinality(w) = 39
      AND w[23] = concat(':', chain.sequence + 1, ',') AND w[38] = encode(head, 'hex')
      AND octet_length(lines[1]) <= 65536 AND lines[1] !~ '[\\\u0001-\u001f]'
      AND w[4] LIKE '________-____-____-____-____________'
      AND translate(w[4], '0123456789abcdef', '') = '----' AND w[4] COLLATE "C" < 'e6707a6e-b000'
      AND lines[1] = concat('{"id":"', w[4], '","delegate":"', w[8], '","kind":"', w[12], '","list":"', w[16],
        '","store":"', w[20], '","sequence"', w[23], '"desk":"', w[26], '","operator":"', w[30],
        '","at":"', w[34], '","previous":"', w[38], '"')
      AND role = session_user AND removed IS NULL AND NOT is_viewer
    RETURNING chain.sequence, head INTO n, h;
    IF FOUND THEN
      INSERT INTO event (store, branch, sequence, hash, id, kind, list, delegate, line)
      VALUES (w[20], '', n, h, w[4]::uuid, w[12], w[16], w[8], lines[1])
      ON CONFLICT (id) DO NOTHING;
      IF FOUND THEN
        IF w[12] = 'check-in' THEN
          -- By the person and not by the order of the ids, whatever the planner knows of either.
          SELECT min(id::text) INTO first FROM event
          WHERE delegate = w[8] AND list = w[16] AND kind = 'check-in' AND store <> w[20];
        END IF;
        outcome := 'added';
        RETURN NEXT;
        RETURN;
      END IF;
      UPDATE chain SET sequence = n - 1, head = decode(w[38], 'hex') WHERE store = w[20] AND branch = '';
    END IF;
  END IF;
  PERFORM require_desk();
  FOR i IN 1 .. coalesce(cardinality(lines), 0) LOOP
    l := lines[i];
    first := NULL;
    -- A zero has no place in a text of PostgreSQL.
    IF l IS NULL OR octet_length(l) > 65536 OR strpos(l, '\') > 0 AND (strpos(l, '\u0000') > 0 OR l !~ form)
    THEN
      outcome := 'unreadable';
      RETURN NEXT;
      CONTINUE;
    END IF;
    IF strpos(l, '\') = 0 THEN
      -- Nothing is escaped: between two quotes stands a name or a value, and what is read is right where the
      -- line can be put together of it again.
      w := string_to_array(l, '"');
      id_ := w[4];
      k := 6;
      IF w[k] = 'delegate' THEN
        delegate_ := w[k + 2];
        k := k + 4;
      ELSE
        delegate_ := NULL;
      END IF;
      kind_ := w[k + 2]; list_ := w[k + 6]; s := w[k + 10];
      n_ := btrim(w[k + 13], ':,');
      is_right := l = concat(
        '{"id":"', id_, '"', ',"delegate":"' || delegate_ || '"', ',"kind":"', kind_, '","list":"', list_,
        '","store":"', s, '","sequence":', n_, ',"desk":"', w[k + 16], '","operator":"', w[k + 20],
        '","at":"', w[k + 24], '","previous":"', w[k + 28], '"');
      IF is_right THEN
        p_ := w[k + 28];
        target_ := NULL; seat_ := NULL; batch_ := NULL; digest_ := NULL; t := NULL; seal_ := NULL;
      ELSE
        DECLARE
          head text := concat(
            '{"id":"', id_, '"', ',"delegate":"' || delegate_ || '"', ',"kind":"', kind_, '","list":"', list_,
            '","store":"', s, '","sequence":', n_, ',"desk":"', w[k + 16], '","operator":"', w[k + 20],
            '","at":"', w[k + 24], '"');
        BEGIN
          k := k + 26;
          target_ := CASE WHEN w[k] = 'target' THEN w[k + 2] END;
          IF target_ IS NOT NULL THEN k := k + 4; END IF;
          seat_ := CASE WHEN w[k] = 'seat' THEN w[k + 2] END;
          IF seat_ IS NOT NULL THEN k := k + 4; END IF;
          batch_ := CASE WHEN w[k] = 'batch' THEN w[k + 2] END;
          IF batch_ IS NOT NULL THEN k := k + 4; END IF;
          head := concat(head, ',"target":"' || target_ || '"', ',"seat":"' || seat_ || '"',
            ',"batch":"' || batch_ || '"');
          digest_ := NULL;
          IF w[k] = 'refused' THEN
            length_ := btrim(w[k + 7], ':,');
            digest_ := w[k + 10];
            head := concat(head, ',"refused":{"reason":"', w[k + 4], '","length":', length_, ',"digest":"',
              digest_, '"}');
            k := k + 12;
          END IF;
          t := NULL; seal_ := NULL;
          IF w[k] = 'text' THEN
            t := w[k + 4];
            seal_ := w[k + 8];
            head := concat(head, ',"text":{"id":"', t, '","seal":"', seal_, '"}');
            k := k + 10;
          END IF;
          p_ := w[k + 2];
          is_right := l = concat(head, ',"previous":"', p_, '"');
        END;
      END IF;
      is_right := is_right AND l !~ '[\u0001-\u001f]';
    ELSE
      BEGIN
        SELECT * INTO f FROM json_to_record((l || '}')::json) AS r(
          id text, delegate text, kind text, list text, store text, sequence text, target text, seat text,
          batch text, refused json, text json, previous text);
        id_ := f.id; delegate_ := f.delegate; kind_ := f.kind; list_ := f.list; s := f.store;
        n_ := f.sequence; target_ := f.target; seat_ := f.seat; batch_ := f.batch; p_ := f.previous;
        length_ := f.refused->>'length'; digest_ := f.refused->>'digest';
        t := f.text->>'id'; seal_ := f.text->>'seal';
        is_right := true;
      EXCEPTION WHEN OTHERS THEN
        -- No JSON.
        is_right := false;
      END;
    END IF;
    -- IS NOT TRUE: also where something is missing that every line has.
    IF (is_right AND id_ LIKE uuid_form AND translate(id_, hex, '') = '----'
        AND length(s) = 32 AND translate(s, hex, '') = ''
        AND length(p_) = 64 AND translate(p_, hex, '') = ''
        AND length(n_) <= 16 AND left(n_, 1) BETWEEN '1' AND '9' AND translate(n_, '0123456789', '') = ''
        AND (target_ IS NULL OR target_ LIKE uuid_form AND translate(target_, hex, '') = '----')
        AND (batch_ IS NULL OR batch_ LIKE uuid_form AND translate(batch_, hex, '') = '----')
        AND (digest_ IS NULL OR length(digest_) = 64 AND translate(digest_, hex, '') = ''
          AND length(length_) BETWEEN 1 AND 15 AND translate(length_, '0123456789', '') = '')
        AND (seal_ IS NULL OR length(seal_) = 64 AND translate(seal_, hex, '') = '')) IS NOT TRUE
    THEN
      outcome := 'unreadable';
      RETURN NEXT;
      CONTINUE;
    END IF;
    n := n_::bigint;
    p := decode(p_, 'hex');
    h := sha256(convert_to(l, 'UTF8'));
    b := NULL;
    IF starts_with(s, '00') <> @rehearsed@ THEN
      outcome := 'rehearsed';
    -- Nothing could be recorded behind an id of the year 9999.
    ELSIF id_ COLLATE "C" >= 'e6707a6e-b000' OR (n = 1) <> (p = decode(repeat('00', 32), 'hex')) THEN
      outcome := 'unreadable';
    ELSIF bodies[i] IS NOT NULL AND (t IS NULL OR octet_length(randoms[i]) > 64
      OR octet_length(bodies[i]) > 8000000
      OR sha256(randoms[i] || convert_to(bodies[i], 'UTF8')) IS DISTINCT FROM decode(seal_, 'hex')) THEN
      outcome := 'text';
    ELSE
      IF NOT is_ahead OR c.store <> s THEN
        IF is_ahead THEN
          UPDATE chain SET sequence = c.sequence, head = c.head WHERE store = c.store AND branch = '';
          is_ahead := false;
        END IF;
        SELECT * INTO c FROM chain WHERE store = s AND branch = '' FOR UPDATE;
        IF NOT FOUND AND n = 1 AND NOT EXISTS (
          SELECT FROM adopted WHERE store = s AND role <> session_user
        ) THEN
          INSERT INTO chain VALUES (s, '', session_user, 0, p) ON CONFLICT DO NOTHING;
          SELECT * INTO c FROM chain WHERE store = s AND branch = '' FOR UPDATE;
        END IF;
      END IF;
      IF c.store IS NULL THEN
        outcome := CASE WHEN EXISTS (SELECT FROM adopted WHERE store = s AND role <> session_user)
          THEN 'not-yours' ELSE 'gap' END;
      ELSIF c.owner <> session_user THEN
        outcome := CASE WHEN EXISTS (SELECT FROM event WHERE store = s AND sequence = n AND hash = h)
          THEN 'known' ELSE 'not-yours' END;
      ELSIF n = c.sequence + 1 AND p = c.head THEN
        b := '';
        c.sequence := n;
        c.head := h;
        is_ahead := true;
      ELSIF EXISTS (
        SELECT FROM chain JOIN event USING (store, branch)
        WHERE store = s AND event.sequence = n AND hash = h
      ) THEN
        outcome := 'known';
      ELSE
        IF is_ahead THEN
          UPDATE chain SET sequence = c.sequence, head = c.head WHERE store = s AND branch = '';
          is_ahead := false;
        END IF;
        SELECT branch INTO b FROM chain WHERE store = s AND sequence = n - 1 AND head = p;
        IF b IS NULL AND (n = 1 OR EXISTS (
          SELECT FROM chain JOIN event USING (store, branch)
          WHERE store = s AND event.sequence = n - 1 AND hash = p
        )) THEN
          -- Another event has this predecessor: a second branch.
          b := h;
          INSERT INTO chain VALUES (s, b, session_user, n - 1, p);
        END IF;
        IF b IS NULL THEN
          outcome := 'gap';
        ELSE
          UPDATE chain SET sequence = n, head = h WHERE store = s AND branch = b;
        END IF;
      END IF;
    END IF;
    IF b IS NOT NULL THEN
      INSERT INTO event (store, branch, sequence, hash, id, kind, list, delegate, seat, target, text_id, line)
      VALUES (s, b, n, h, id_::uuid, kind_, list_, delegate_, seat_, target_::uuid, t, l)
      ON CONFLICT (id) DO NOTHING;
      IF NOT FOUND THEN
        outcome := 'id-taken';
        IF is_ahead AND c.store = s AND b = '' THEN
          c.sequence := n - 1;
          c.head := p;
        END IF;
        UPDATE chain SET sequence = n - 1, head = p WHERE store = s AND branch = b;
        -- A chain or branch that would have begun with it has not begun.
        IF b = h OR n = 1 THEN
          DELETE FROM chain WHERE store = s AND branch = b;
          is_ahead := false;
        END IF;
      ELSE
        outcome := 'added';
        IF kind_ = 'check-in' THEN
          -- By the person and not by the order of the ids, whatever the planner knows of either.
          SELECT min(id::text) INTO first FROM event
          WHERE delegate = delegate_ AND list = list_ AND kind = 'check-in' AND store <> s;
        END IF;
      END IF;
    END IF;
    IF bodies[i] IS NOT NULL THEN
      -- Whoever forgets waits for it, and so finds what is written now.
      LOCK TABLE sealed_text IN ROW EXCLUSIVE MODE;
    END IF;
    -- Also of an event that is known: its words may have come later.
    IF bodies[i] IS NOT NULL AND outcome IN ('added', 'known')
      AND NOT EXISTS (SELECT FROM erased WHERE text_id = t)
      AND NOT EXISTS (SELECT FROM forgotten WHERE person IN (delegate_, seat_))
      AND (outcome = 'added' OR EXISTS (
        SELECT FROM event WHERE store = s AND sequence = n AND hash = h AND text_id = t
      )) THEN
      INSERT INTO sealed_text VALUES (t, randoms[i], bodies[i]) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NEXT;
  END LOOP;
  IF is_ahead THEN
    UPDATE chain SET sequence = c.sequence, head = c.head WHERE store = c.store AND branch = '';
  END IF;
END $$;

-- The rows of the roster that an event of the caller sealed; once for each.
CREATE OR REPLACE FUNCTION push_roster(
  sealed_by uuid, people text[], seals bytea[], randoms bytea[], bodies text[]
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_desk();
  PERFORM FROM event JOIN chain USING (store, branch)
  WHERE id = sealed_by AND kind = 'roster' AND owner = session_user;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no event of this desk sealed the roster';
  END IF;
  IF cardinality(people) > 200000
    OR EXISTS (SELECT FROM unnest(bodies) AS b(body) WHERE octet_length(body) > 65536) THEN
    RAISE program_limit_exceeded USING MESSAGE = 'the roster is too long';
  END IF;
  LOCK TABLE roster_row IN ROW EXCLUSIVE MODE;
  INSERT INTO roster (event, role, rows) VALUES (sealed_by, session_user, cardinality(people))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO roster_row (event, place, person, seal, random, body)
  SELECT sealed_by, place, person, seal,
    CASE WHEN f.person_id IS NULL THEN random END, CASE WHEN f.person_id IS NULL THEN body END
  FROM unnest(people, seals, randoms, bodies) WITH ORDINALITY AS r(person, seal, random, body, place)
  LEFT JOIN (SELECT person AS person_id FROM forgotten) AS f ON f.person_id = r.person;
END $$;

-- Erases people and texts for every desk.
CREATE OR REPLACE FUNCTION forget(people text[], codes text[], texts text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM desk WHERE role = session_user AND removed IS NULL AND may_forget;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = format('%s may not forget for all', session_user);
  END IF;
  PERFORM require_desk();
  -- Nothing of whom it forgets may come in behind its back.
  LOCK TABLE sealed_text, roster_row IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO forgotten (person, code, role)
  SELECT p.person, p.code, session_user FROM unnest(people, codes) AS p(person, code)
  WHERE p.person IS NOT NULL AND p.code IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO erased (text_id, role) SELECT t.id, session_user FROM unnest(texts) AS t(id)
  WHERE t.id IS NOT NULL ON CONFLICT DO NOTHING;
  -- What a list is checked by names nobody.
  WITH RECURSIVE about(id, text_id, kind) AS (
    SELECT id, text_id, kind FROM event WHERE delegate = ANY (people) OR seat = ANY (people)
    UNION
    SELECT event.id, event.text_id, event.kind FROM event JOIN about ON event.target = about.id
  )
  DELETE FROM sealed_text WHERE id = ANY (texts) OR id IN (SELECT text_id FROM about WHERE kind <> 'roster');
  UPDATE roster_row SET random = NULL, body = NULL
  WHERE person = ANY (people) AND (random IS NOT NULL OR body IS NOT NULL);
END $$;

-- Notes that who is connected was here.
CREATE OR REPLACE FUNCTION greet(clock bigint, events bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_desk();
  INSERT INTO visit AS v (role, at, ahead, held)
  VALUES (session_user, clock_timestamp(),
    clock - (extract(epoch FROM clock_timestamp()) * 1000)::bigint, events)
  ON CONFLICT (role) DO UPDATE SET at = excluded.at, ahead = excluded.ahead, held = excluded.held;
END $$;

-- Notes what the desk keeps because it was not taken, in the place of what was noted before.
CREATE OR REPLACE FUNCTION hold(stores text[], sequences bigint[], reasons text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_desk();
  IF cardinality(stores) > 10000 THEN RAISE program_limit_exceeded; END IF;
  DELETE FROM held WHERE role = session_user AND store <> ALL (coalesce(stores, '{}'));
  INSERT INTO held (role, store, sequence, reason)
  SELECT session_user, h.store, h.sequence, left(h.reason, 40)
  FROM unnest(stores, sequences, reasons) AS h(store, sequence, reason)
  WHERE h.store ~ '^[0-9a-f]{32}$'
  ON CONFLICT (role, store) DO UPDATE SET sequence = excluded.sequence, reason = excluded.reason
  WHERE held.sequence <> excluded.sequence OR held.reason <> excluded.reason;
END $$;

-- Waits until no other desk decides on this person and this list, for no longer than lock_timeout, and
-- gives what others recorded of the person. Held until release(), or until the connection ends.
CREATE OR REPLACE FUNCTION claim(on_list text, people text[])
RETURNS TABLE (line text, random bytea, body text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @schema@, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM require_desk();
  PERFORM pg_advisory_lock(hashtextextended(concat_ws('|', '@schema@', on_list, people[1]), 0));
  -- A statement of its own sees what was committed before the lock was had.
  RETURN QUERY
    -- By the person, never through all events in the order of their ids.
    WITH e AS MATERIALIZED (
      SELECT * FROM event WHERE event.delegate = ANY (people) OR event.seat = ANY (people)
    )
    SELECT e.line, t.random, t.body FROM e LEFT JOIN sealed_text AS t ON t.id = e.text_id
    JOIN chain AS c ON c.store = e.store AND c.branch = e.branch
    WHERE c.owner <> session_user
    ORDER BY e.id LIMIT 1000;
END $$;

CREATE OR REPLACE FUNCTION release() RETURNS void
LANGUAGE sql AS $$ SELECT pg_advisory_unlock_all() $$;

-- The events behind a place in each branch, a branch after the other; a branch that is not named is given
-- from its beginning.
CREATE OR REPLACE FUNCTION pull(stores text[], branches bytea[], sequences bigint[], most bigint)
RETURNS TABLE (store text, branch bytea, sequence bigint, line text, random bytea, body text)
LANGUAGE sql STABLE SET search_path = @schema@, pg_temp AS $$
  SELECT e.store, e.branch, e.sequence, e.line, t.random, t.body
  FROM chain AS c
  LEFT JOIN unnest(stores, branches, sequences) AS v(store, branch, sequence)
    ON v.store = c.store AND v.branch = c.branch
  JOIN LATERAL (
    SELECT * FROM event AS e
    WHERE e.store = c.store AND e.branch = c.branch AND e.sequence > coalesce(v.sequence, 0)
    ORDER BY e.sequence LIMIT most
  ) AS e ON true
  LEFT JOIN sealed_text AS t ON t.id = e.text_id
  WHERE c.sequence > coalesce(v.sequence, 0)
  LIMIT most
$$;

-- Which of some events the hub has, by their hashes.
CREATE OR REPLACE FUNCTION lacks(of_store text, sequences bigint[], hashes bytea[])
RETURNS TABLE (sequence bigint, hash bytea)
LANGUAGE sql STABLE SET search_path = @schema@, pg_temp AS $$
  SELECT w.sequence, w.hash FROM unnest(sequences, hashes) AS w(sequence, hash)
  WHERE NOT EXISTS (
    SELECT FROM chain AS c JOIN event AS e ON e.store = c.store AND e.branch = c.branch
    WHERE c.store = of_store AND e.sequence = w.sequence AND e.hash = w.hash
  )
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA @schema@ FROM PUBLIC, @desk@, @viewer@;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA @schema@ FROM PUBLIC, @desk@, @viewer@;
GRANT SELECT ON ALL TABLES IN SCHEMA @schema@ TO @desk@;
-- A hall's screen shows how many have come, not what was said of them.
GRANT SELECT ON conference, chain, event, forgotten, erased TO @viewer@;
GRANT EXECUTE ON FUNCTION push, push_roster, forget, greet, hold, claim, release, pull, lacks TO @desk@;
