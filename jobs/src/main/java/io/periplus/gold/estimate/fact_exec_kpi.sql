-- Every KPI in every month from the first with any figure to the night's. Money is trusted when the
-- books of the month agree with it; a KPI without a value is degraded.
with figures as (
    select
        metric_code,
        period_start_on
    from kpi_count
    union
    select
        metric_code,
        period_start_on
    from kpi_score
),

months as (
    select
        explode(
            sequence(
                min(period_start_on), to_date(date_trunc('month', :business_date)), interval 1 month
            )
        ) as period_start_on
    from figures
),

agreed as (
    select
        period_on,
        bool_and(is_within_tolerance) filter (where side = 'revenue') as is_revenue_agreed,
        bool_and(is_within_tolerance) filter (where side = 'cost') as is_cost_agreed
    from gold_fact_ledger_reconciliation
    where ledger_type not in ('payment', 'payment_without_items')
    group by period_on
),

lines as (
    select
        k.kpi_key,
        k.metric_code,
        m.period_start_on,
        t.target_value,
        s.metric_key,
        coalesce(
            s.numerator,
            c.numerator,
            if(
                k.metric_code in ('revenue', 'margin', 'cost_to_serve', 'orders', 'customers'),
                0,
                null
            )
        ) as numerator,
        coalesce(s.denominator, c.denominator) as denominator,
        s.estimate,
        s.low,
        s.high,
        case
            when k.metric_code in ('revenue', 'margin', 'cost_to_serve') then 'money'
            when k.metric_code in ('orders', 'customers') then 'count'
            when k.metric_code = 'promise_kept' then 'share'
            when k.metric_code = 'contact_rate' then 'per order'
            else s.estimate_unit
        end as estimate_unit,
        if(c.metric_code is null, s.method, 'complete_count') as method,
        s.n_effective,
        s.weak_link_share,
        s.refused_reason,
        case k.metric_code
            when 'revenue' then coalesce(a.is_revenue_agreed, false)
            when 'cost_to_serve' then coalesce(a.is_cost_agreed, false)
            when 'margin' then coalesce(a.is_revenue_agreed and a.is_cost_agreed, false)
            else true
        end as is_agreed
    from gold_dim_kpi as k
    cross join months as m
    left join kpi_target as t on k.kpi_code = t.kpi_code
    left join kpi_count as c
        on k.metric_code = c.metric_code and m.period_start_on = c.period_start_on
    left join kpi_score as s
        on k.metric_code = s.metric_code and m.period_start_on = s.period_start_on
    left join agreed as a on m.period_start_on = a.period_on
    where k.metric_code is not null
)

select
    kpi_key,
    coalesce(max(metric_key) over (partition by kpi_key), -2) as metric_key,
    period_start_on,
    numerator,
    denominator,
    target_value,
    lag(numerator) over (partition by kpi_key order by period_start_on) as previous_numerator,
    lag(denominator) over (partition by kpi_key order by period_start_on) as previous_denominator,
    lag(estimate) over (partition by kpi_key order by period_start_on) as previous_estimate,
    case
        when numerator is null or denominator = 0 then 'degraded'
        when not is_agreed then 'not_reconciled'
        else 'ok'
    end as trust_flag,
    estimate,
    low,
    high,
    estimate_unit,
    method,
    n_effective,
    weak_link_share,
    refused_reason,
    -2 as model_run_key
from lines
