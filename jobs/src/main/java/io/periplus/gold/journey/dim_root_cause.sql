-- The tree of causes from the top down; a cause whose parent nobody described stands at the top.
with recursive nodes as (
    select
        c.root_cause_code,
        p.root_cause_code as parent_root_cause_code,
        c.owner,
        c.label_en,
        c.label_es,
        c.label_pt
    from silver_root_cause as c
    left join silver_root_cause as p on c.parent_root_cause_code = p.root_cause_code
),

tree as (
    select
        *,
        1 as level,
        root_cause_code as path
    from nodes
    where parent_root_cause_code is null
    union all
    select
        n.*,
        t.level + 1 as level,
        t.path || '/' || n.root_cause_code as path
    from nodes as n
    inner join tree as t on n.parent_root_cause_code = t.root_cause_code
)

select * from tree
