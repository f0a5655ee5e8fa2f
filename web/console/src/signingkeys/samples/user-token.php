<?php
// Makes the user_token that tells the online chat who your visitor is. For your server only: whoever has the secret can
// speak as any of your clients.
declare(strict_types=1);

const CHAT_ID = '{{chatId}}';
const KEY_ID = '{{keyId}}';
const SECRET = '{{secret}}';

function encode(string $octets): string
{
    return rtrim(strtr(base64_encode($octets), '+/', '-_'), '=');
}

function json(array $part): string
{
    return json_encode($part, JSON_THROW_ON_ERROR);
}

/** For the visitor who is signed in to your site as $externalId. Good for 5 minutes: make one for each page. */
function userToken(string $externalId): string
{
    $now = time();
    $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => KEY_ID];
    $claims = [
        'sub' => $externalId,
        'aud' => CHAT_ID,
        'iat' => $now,
        'exp' => $now + 300,
        'jti' => bin2hex(random_bytes(16)),
    ];
    $signed = encode(json($header)) . '.' . encode(json($claims));
    return $signed . '.' . encode(hash_hmac('sha256', $signed, SECRET, true));
}

echo userToken($argv[1]), PHP_EOL;
