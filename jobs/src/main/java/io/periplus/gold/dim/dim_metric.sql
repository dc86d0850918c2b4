-- One row a metric and scale, with the digest of what decides its value and the formula in words.
with defined as (
    select
        *,
        to_json(
            struct(formula, scale_min, scale_max, top_min, top_max, bottom_min, bottom_max)
        ) as definition,
        concat(format_number(top_min, '0.##'), '-', format_number(top_max, '0.##')) as top,
        concat(format_number(bottom_min, '0.##'), '-', format_number(bottom_max, '0.##')) as bottom,
        concat(scale_min, '-', scale_max) as scale
    from silver_metric
)

select
    metric_code,
    substring(sha2(definition, 256), 1, 16) as definition_hash,
    scale_min,
    scale_max,
    top_min,
    top_max,
    bottom_min,
    bottom_max,
    higher_is_better,
    if(formula = 'top', 'share', 'points') as unit,
    formula,
    case formula
        when 'net'
            then 'Answers of ' || top || ' less answers of ' || bottom || ', in points of 100'
        when 'top' then 'Share of answers of ' || top
        else 'Mean answer'
    end || '; scale ' || scale || '.' as definition_en,
    case formula
        when 'net'
            then
                'Respuestas de ' || top || ' menos respuestas de ' || bottom || ', en puntos de 100'
        when 'top' then 'Proporción de respuestas de ' || top
        else 'Respuesta media'
    end || '; escala ' || scale || '.' as definition_es,
    case formula
        when 'net'
            then 'Respostas de ' || top || ' menos respostas de ' || bottom || ', em pontos de 100'
        when 'top' then 'Proporção de respostas de ' || top
        else 'Resposta média'
    end || '; escala ' || scale || '.' as definition_pt,
    label_en,
    label_es,
    label_pt,
    true as is_current
from defined
